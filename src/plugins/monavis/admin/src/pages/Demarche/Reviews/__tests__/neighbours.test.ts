import { neighboursOf, withStep, type Trail } from '../neighbours';

const PAGE = [{ id: 30 }, { id: 20 }, { id: 10 }];
const NOWHERE: Trail = new Map();

describe('neighboursOf', () => {
  it('should be those of the page, whatever the server says', () => {
    const expected = { newerId: 30, olderId: 10 };
    const beyond = { newerId: null, olderId: 4 };
    expect(neighboursOf(20, { entries: PAGE, trail: NOWHERE, beyond })).toEqual(expected);
    expect(neighboursOf(20, { entries: PAGE, trail: NOWHERE, beyond: undefined })).toEqual(
      expected
    );
  });

  it('should come from the server at both ends of the page', () => {
    const at = (id: number, beyond: { newerId: number | null; olderId: number | null }) =>
      neighboursOf(id, { entries: PAGE, trail: NOWHERE, beyond });
    expect(at(30, { newerId: 35, olderId: 4 })).toEqual({ newerId: 35, olderId: 20 });
    expect(at(10, { newerId: null, olderId: null })).toEqual({ newerId: 20, olderId: null });
  });

  it('should come from the server for a review that is not on the page', () => {
    const beyond = { newerId: 9, olderId: 5 };
    expect(neighboursOf(7, { entries: PAGE, trail: NOWHERE, beyond })).toEqual(beyond);
    expect(neighboursOf(7, { entries: [], trail: NOWHERE, beyond: undefined })).toEqual({
      newerId: null,
      olderId: null,
    });
  });

  it('should lead back along what was read, which « non lus » no longer counts', () => {
    // From the end of the page to 8, then to 5: the server forgets each once it is read.
    const trail = withStep(withStep(NOWHERE, 10, 8), 8, 5);
    const at = (id: number) =>
      neighboursOf(id, { entries: PAGE, trail, beyond: { newerId: null, olderId: 3 } });
    expect(at(5)).toEqual({ newerId: 8, olderId: 3 });
    expect(at(8)).toEqual({ newerId: 10, olderId: 5 });
    expect(at(10)).toEqual({ newerId: 20, olderId: 8 });
  });
});
