import { visiblePages } from '../visible-pages';

describe('visiblePages', () => {
  it('should offer every page when there are few', () => {
    expect(visiblePages(2, 3)).toEqual([1, 2, 3]);
  });

  it('should offer the ends and the neighbours, with gaps between', () => {
    expect(visiblePages(50, 160)).toEqual([1, null, 49, 50, 51, null, 160]);
  });

  it('should leave no gap beside the first page', () => {
    expect(visiblePages(1, 160)).toEqual([1, 2, null, 160]);
  });
});
