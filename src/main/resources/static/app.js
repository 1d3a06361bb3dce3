// What pages gain with script; every page reads and works without it.
(() => {
    'use strict';

    const focusErrors = root => {
        const summary = root.querySelector('.error-summary');
        if (summary) {
            summary.tabIndex = -1;
            summary.focus();
        }
    };

    // A table wider than its box is scrolled by keyboard too.
    const openScrollers = root => root.querySelectorAll('.table-wrap').forEach(box => {
        if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) {
            box.tabIndex = 0;
        }
    });

    const release = form => {
        delete form.dataset.sent;
        form.querySelectorAll('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
    };

    // A second click sends nothing. A form whose answer is a download says data-download, it may be sent again.
    document.addEventListener('submit', event => {
        const form = event.target;
        if (form.method !== 'post' || 'download' in form.dataset) {
            return;
        }
        if ('sent' in form.dataset) {
            event.preventDefault();
            event.stopImmediatePropagation();
            return;
        }
        form.dataset.sent = '';
        event.submitter?.setAttribute('aria-busy', 'true');
    }, true);
    window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(release));

    // An open menu closes on Escape and on a click elsewhere.
    const closeMenus = except => document.querySelectorAll('details.menu[open]').forEach(menu => {
        if (!menu.contains(except)) {
            menu.open = false;
        }
    });
    document.addEventListener('click', event => closeMenus(event.target));
    document.addEventListener('keydown', event => {
        const menu = event.key === 'Escape' && document.activeElement.closest('details.menu[open]');
        if (menu) {
            menu.open = false;
            menu.querySelector('summary').focus();
        }
    });

    document.addEventListener('htmx:configRequest', event => {
        const csrf = document.querySelector('meta[name=csrf]');
        if (csrf && event.detail.verb !== 'get') {
            event.detail.headers[csrf.dataset.header] = csrf.content;
        }
    });
    document.addEventListener('htmx:afterRequest', event => {
        if (event.target.matches('form')) {
            release(event.target);
        }
    });
    // A session that ended answers with the sign-in page, which must not land inside this one.
    document.addEventListener('htmx:beforeSwap', event => {
        const answer = event.detail.xhr.responseURL;
        if (answer && new URL(answer).pathname.endsWith('/sign-in')) {
            event.detail.shouldSwap = false;
            window.location.assign(answer);
        }
    });
    document.addEventListener('htmx:sendError', () => {
        document.getElementById('messages').textContent =
            'The server did not answer. Nothing was changed; check the connection and try again.';
    });
    document.addEventListener('htmx:afterSettle', event => {
        focusErrors(event.target);
        openScrollers(event.target);
    });

    focusErrors(document);
    openScrollers(document);
})();
