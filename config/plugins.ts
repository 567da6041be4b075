import { readEnvironment } from '../src/environment';

export default () => {
  const environment = readEnvironment();
  return {
    monavis: {
      enabled: true,
      resolve: './src/plugins/monavis',
      config: {
        siteUrl: environment.APP_URL,
        contactUrl: environment.CONTACT_URL,
        highVolumeLimit: environment.HIGH_VOLUME_LIMIT,
        formSecrets: environment.FORM_SECRETS,
        isDemo: environment.MONAVIS_DEMO,
      },
    },
    'users-permissions': { config: { jwtSecret: environment.JWT_SECRET } },
  };
};
