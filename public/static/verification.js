// Does the work that a form asks for while its button is under attack. The form can be sent without this script.
(() => {
  const work = document.querySelector('.work');
  const form = work?.closest('form');
  const field = work?.querySelector('input');
  const status = work?.querySelector('[role=status]');
  if (!form || !field || !status) return;

  const MAX_WORKERS = 4;
  const GIVE_UP_MS = 60_000;
  const challenge = JSON.parse(work.dataset.challenge);
  const workers = [];
  let isOver = false;
  let submitter = null;

  const say = (text) => {
    status.textContent = work.dataset[text];
  };

  const end = (solution) => {
    if (isOver) return;
    isOver = true;
    for (const worker of workers) worker.terminate();
    if (solution) field.value = btoa(JSON.stringify({ challenge, solution }));
    say(solution ? 'done' : 'failed');
    // It was asked for before: the citizen does not press twice.
    if (submitter) form.requestSubmit(submitter);
  };

  form.addEventListener('submit', (event) => {
    // Other buttons only change the language.
    if (isOver || event.submitter?.value !== 'next') return;
    event.preventDefault();
    submitter = event.submitter;
    say('waiting');
  });

  // A page that comes back may still hold what solved another challenge.
  field.value = '';
  say('running');
  setTimeout(end, GIVE_UP_MS);
  // Plain http, other than on one's own machine: browsers then keep their cryptography to themselves.
  if (!window.isSecureContext) return end();
  const count = Math.min(MAX_WORKERS, navigator.hardwareConcurrency || 1);
  for (let index = 0; index < count; index += 1) {
    const worker = new Worker(work.dataset.worker);
    worker.onmessage = ({ data }) => end(data?.derivedKey ? data : null);
    worker.onerror = () => end();
    worker.postMessage({
      type: 'work',
      challenge,
      counterStart: index,
      counterStep: count,
      timeout: GIVE_UP_MS,
    });
    workers.push(worker);
  }
})();
