// Draws the models of a page and marks in them what the list beside each says. The list is whole without this.
(() => {
    'use strict';

    const SVG = 'http://www.w3.org/2000/svg';
    const PADDING = 24;
    // Below this scale the words of a model cannot be read: a narrower frame scrolls. A phone is held close, but is small.
    const smallest = frame => frame.clientWidth < 700 ? 0.9 : 0.55;
    const STEP = 1.25;

    const svg = (name, attributes, parent, text) => {
        const node = document.createElementNS(SVG, name);
        Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
        if (text) {
            node.textContent = text;
        }
        return parent.appendChild(node);
    };

    const badge = (gfx, x, y, text, kind) => {
        const width = Math.max(18, text.length * 6.6 + 10);
        const group = svg('g', { class: `diagram-badge ${kind}`, transform: `translate(${x - width / 2} ${y - 9})` }, gfx);
        svg('rect', { width, height: 18, rx: 9 }, group);
        svg('text', { x: width / 2, y: 13, 'text-anchor': 'middle' }, group, text);
    };

    const middle = points => {
        const parts = points.slice(1).map((to, i) => ({ from: points[i], to, length: Math.hypot(to.x - points[i].x, to.y - points[i].y) }));
        let left = parts.reduce((sum, part) => sum + part.length, 0) / 2;
        const part = parts.find(one => (left -= one.length) <= 0) || parts[parts.length - 1];
        const share = part.length ? (left + part.length) / part.length : 0;
        return { x: part.from.x + (part.to.x - part.from.x) * share, y: part.from.y + (part.to.y - part.from.y) * share };
    };

    class Diagram {
        constructor(section) {
            this.section = section;
            this.scope = 'wholePage' in section.dataset ? section.closest('main') || document.body : section;
            this.frame = section.querySelector('.diagram-frame');
            this.canvas = section.querySelector('.diagram-canvas');
            this.rows = new Map();
            this.scope.querySelectorAll('[data-node]').forEach(row => {
                const id = row.dataset.node;
                this.rows.set(id, [...this.rows.get(id) || [], row]);
            });
        }

        async draw() {
            const answer = await fetch(this.section.dataset.diagram, { credentials: 'same-origin' });
            if (!answer.ok) {
                throw new Error('the model could not be read');
            }
            const viewer = new window.BpmnJS({ container: this.canvas });
            await viewer.importXML(await answer.text());
            this.registry = viewer.get('elementRegistry');
            this.fit(viewer.get('canvas').viewbox().inner);
            this.rows.forEach((rows, id) => this.markNode(id, rows));
            this.markFlows();
            this.connect();
            this.section.querySelector('.diagram-tools').hidden = false;
            this.section.classList.add('diagram-drawn');
        }

        // The picture becomes an ordinary one that style sheets and printers can scale.
        fit(inner) {
            const width = inner.width + 2 * PADDING;
            this.picture = this.canvas.querySelector('.djs-container > svg');
            this.picture.setAttribute('viewBox',
                `${inner.x - PADDING} ${inner.y - PADDING} ${width} ${inner.height + 2 * PADDING}`);
            this.picture.setAttribute('role', 'img');
            this.picture.setAttribute('aria-label', this.section.dataset.label);
            this.width = width;
            this.canvas.style.maxWidth = `${width * STEP}px`;
            this.canvas.style.minWidth = `${width * smallest(this.frame)}px`;
            this.reachable();
        }

        scale(factor) {
            const now = this.canvas.getBoundingClientRect().width;
            const next = factor ? Math.min(this.width * 3, Math.max(200, now * factor)) : null;
            this.canvas.style.minWidth = next ? `${next}px` : '0';
            this.canvas.style.maxWidth = next ? `${next}px` : '100%';
            this.reachable();
        }

        reachable() {
            const wide = this.frame.scrollWidth > this.frame.clientWidth + 1;
            this.frame.toggleAttribute('tabindex', wide);
            if (wide) {
                this.frame.tabIndex = 0;
            }
        }

        markNode(id, rows) {
            const gfx = this.registry.getGraphics(id);
            if (!gfx) {
                return;
            }
            const shape = this.registry.get(id);
            const first = name => rows.map(row => row.dataset[name]).find(Boolean);
            const marks = rows.map(row => row.dataset.mark);
            const mark = ['current', 'taken', 'interrupted', 'skipped'].find(one => marks.includes(one)) || first('mark');
            if (mark) {
                gfx.classList.add(`diagram-${mark}`);
            }
            if (first('heat')) {
                gfx.classList.add(`diagram-heat-${first('heat')}`);
            }
            if (first('badge')) {
                badge(gfx, shape.width, 0, first('badge'), 'of-node');
            }
            if (mark === 'current') {
                badge(gfx, shape.width / 2, shape.height, 'here now', 'of-place');
            }
        }

        markFlows() {
            (this.section.dataset.flows || '').split(' ').filter(Boolean).forEach(entry => {
                const [id, label] = entry.split('=');
                const gfx = this.registry.getGraphics(id);
                if (!gfx) {
                    return;
                }
                gfx.classList.add(`diagram-${this.section.dataset.flowMark || 'taken'}`);
                if (label && label !== '1') {
                    const place = middle(this.registry.get(id).waypoints);
                    badge(gfx, place.x, place.y, label, 'of-flow');
                }
            });
        }

        connect() {
            this.tip = this.section.querySelector('.diagram-tip');
            const nodeOf = event => this.rowsOf(event.target.closest('[data-element-id]'));
            // A step that takes focus scrolls the page under a resting mouse, which then means nothing.
            const byMouse = act => event => performance.now() - this.focused > 400 && act(event);
            this.focused = 0;
            this.picture.addEventListener('mouseover', byMouse(event => this.show(nodeOf(event) || this.inFocus(), false)));
            this.picture.addEventListener('mouseleave', byMouse(event => {
                if (!this.tip.contains(event.relatedTarget)) {
                    this.show(this.inFocus(), false);
                }
            }));
            this.tip.addEventListener('mouseleave', byMouse(() => this.show(this.inFocus(), false)));
            this.picture.addEventListener('click', event => {
                const id = nodeOf(event);
                if (id) {
                    this.rows.get(id)[0].focus();
                }
            });
            this.rows.forEach((rows, id) => {
                if (!this.registry.getGraphics(id)) {
                    return;
                }
                rows.forEach(row => {
                    row.tabIndex = 0;
                    row.addEventListener('mouseenter', byMouse(() => this.show(id, false)));
                    row.addEventListener('mouseleave', byMouse(() => this.show(this.inFocus(), false)));
                    row.addEventListener('focus', () => {
                        this.focused = performance.now();
                        this.show(id, true);
                    });
                    row.addEventListener('blur', () => this.hide());
                });
            });
            document.addEventListener('keydown', event => event.key === 'Escape' && this.hide());
            this.section.querySelectorAll('[data-scale]').forEach(button =>
                button.addEventListener('click', () => this.scale(Number(button.dataset.scale))));
            window.addEventListener('resize', () => this.reachable());
        }

        inFocus() {
            const id = document.activeElement.dataset.node;
            return this.rows.has(id) && this.scope.contains(document.activeElement) ? id : null;
        }

        // Labels are shapes of their own: their id ends with _label.
        rowsOf(element) {
            const id = element && element.dataset.elementId.replace(/_label$/, '');
            return this.rows.has(id) ? id : null;
        }

        show(id, scroll) {
            this.hide();
            const gfx = id && this.registry.getGraphics(id);
            if (!gfx) {
                return;
            }
            gfx.classList.add('diagram-shown');
            this.rows.get(id).forEach(row => row.classList.add('diagram-row-shown'));
            if (scroll) {
                const box = gfx.getBoundingClientRect();
                const frame = this.frame.getBoundingClientRect();
                this.frame.scrollLeft += box.left + box.width / 2 - frame.left - frame.width / 2;
                this.frame.scrollTop += box.top + box.height / 2 - frame.top - frame.height / 2;
            }
            this.explain(id, gfx);
        }

        explain(id, gfx) {
            const lines = this.rows.get(id).map(row => row.dataset.tip).filter(Boolean);
            if (!lines.length) {
                return;
            }
            this.tip.replaceChildren(...lines.map(line => {
                const paragraph = document.createElement('p');
                paragraph.textContent = line;
                return paragraph;
            }));
            this.tip.hidden = false;
            const box = gfx.getBoundingClientRect();
            const home = this.section.getBoundingClientRect();
            const left = Math.min(box.left, home.right - this.tip.offsetWidth);
            this.tip.style.left = `${Math.max(0, left - home.left)}px`;
            this.tip.style.top = `${box.bottom - home.top}px`;
        }

        hide() {
            this.section.querySelectorAll('.diagram-shown').forEach(gfx => gfx.classList.remove('diagram-shown'));
            this.scope.querySelectorAll('.diagram-row-shown').forEach(row => row.classList.remove('diagram-row-shown'));
            this.tip.hidden = true;
        }
    }

    const drawAll = root => root.querySelectorAll('[data-diagram]:not([data-begun])').forEach(section => {
        section.dataset.begun = '';
        new Diagram(section).draw().catch(() => {
            section.querySelector('.diagram-status').textContent =
                'The picture could not be drawn. The list says the same; load the page again to try once more.';
        });
    });

    if (!document.documentElement.dataset.diagrams) {
        document.documentElement.dataset.diagrams = 'on';
        drawAll(document);
        document.addEventListener('htmx:afterSettle', event => drawAll(event.target));
    }
})();
