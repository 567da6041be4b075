export const destroy = async (): Promise<void> => {};
