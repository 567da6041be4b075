import { neighboursOf } from '../neighbours';

const PAGE = [{ id: 30 }, { id: 20 }, { id: 10 }];

describe('neighboursOf', () => {
  it('should be those of the page, whatever the server says', () => {
    expect(neighboursOf(PAGE, 20, { newerId: null, olderId: 4 })).toEqual({
      newerId: 30,
      olderId: 10,
    });
    expect(neighboursOf(PAGE, 20, undefined)).toEqual({ newerId: 30, olderId: 10 });
  });

  it('should come from the server at both ends of the page', () => {
    expect(neighboursOf(PAGE, 30, { newerId: 35, olderId: 4 })).toEqual({
      newerId: 35,
      olderId: 20,
    });
    expect(neighboursOf(PAGE, 10, { newerId: null, olderId: null })).toEqual({
      newerId: 20,
      olderId: null,
    });
  });

  it('should come from the server for a review that is not on the page', () => {
    expect(neighboursOf(PAGE, 7, { newerId: 9, olderId: 5 })).toEqual({ newerId: 9, olderId: 5 });
    expect(neighboursOf([], 7, undefined)).toEqual({ newerId: null, olderId: null });
  });
});
