/* Behaviour of the shell and the kit. No inline scripts anywhere: the page's policy forbids them. */
const PhaoDai = (() => {
    "use strict";

    const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
    const script = document.currentScript;
    const typing = element => /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable;

    const make = (tag, properties, ...children) => {
        const element = Object.assign(document.createElement(tag), properties);
        element.append(...children);
        return element;
    };

    const keep = (name, value) => {
        document.cookie = `${name}=${value}; path=${home()}; max-age=31536000; samesite=lax`;
    };
    const home = () => new URL(document.querySelector(".k-brand").href).pathname.replace(/\/$/, "");

    /* --- menu, density, pop-ups ------------------------------------------------------------- */

    const fold = () => {
        if (matchMedia("(max-width: 1024px)").matches) {
            document.body.classList.toggle("k-unfolded");
            return;
        }
        keep("menu", document.body.classList.toggle("k-folded") ? "folded" : "open");
    };

    document.addEventListener("click", event => {
        if (event.target.closest("[data-fold]")) {
            fold();
        }
        const density = event.target.closest("[data-density]");
        if (density) {
            const form = density.closest("form");
            tellList(form, { do: "compact", on: form.classList.toggle("k-compact") });
        }
        all("details.k-menu[open]").forEach(menu => {
            if (!menu.contains(event.target)) {
                menu.open = false;
            }
        });
    });

    document.addEventListener("keydown", event => {
        if (event.key === "/" && !typing(event.target) && !event.ctrlKey && !event.altKey) {
            const box = document.querySelector(".k-search input");
            if (box) {
                event.preventDefault();
                box.focus();
                box.select();
            }
        }
        if (event.key === "Escape") {
            const open = event.target.closest("details.k-menu[open]") || document.querySelector("details.k-menu[open]");
            if (open) {
                open.open = false;
                open.querySelector("summary").focus();
            }
            document.body.classList.remove("k-unfolded");
        }
        if (event.key === "Enter" && event.target.closest(".k-filters input")) {
            event.preventDefault();
        }
    });

    /* --- search everything ------------------------------------------------------------------ */

    const later = (wait, action) => {
        let timer = 0;
        return (...args) => {
            clearTimeout(timer);
            timer = setTimeout(() => action(...args), wait);
        };
    };

    const fetchHits = async (address, text) => {
        const url = new URL(address, location.href);
        url.searchParams.set("q", text);
        const answer = await fetch(url, { headers: { "X-Requested-With": "XMLHttpRequest" } });
        return answer.ok ? answer.json() : [];
    };

    const search = form => {
        const box = form.querySelector("input");
        const list = form.querySelector("[role=listbox]");
        let at = -1;

        const hits = () => all("[role=option]", list);
        const show = visible => {
            list.hidden = !visible;
            box.setAttribute("aria-expanded", visible);
        };
        const select = index => {
            at = index;
            hits().forEach((hit, i) => hit.setAttribute("aria-selected", i === at));
            const hit = hits()[at];
            if (hit) {
                box.setAttribute("aria-activedescendant", hit.id);
                hit.scrollIntoView({ block: "nearest" });
            } else {
                box.removeAttribute("aria-activedescendant");
            }
        };
        const draw = found => {
            list.replaceChildren();
            let group = null;
            found.forEach((hit, i) => {
                if (hit.group !== group) {
                    group = hit.group;
                    list.append(make("div", { className: "k-hit-group", textContent: group }));
                }
                const option = make("a", { className: "k-hit", id: "hit" + i, href: hit.path, tabIndex: -1 },
                    make("span", { textContent: hit.title }), make("small", { textContent: hit.subtitle }));
                option.setAttribute("role", "option");
                option.setAttribute("aria-selected", "false");
                list.append(option);
            });
            select(-1);
            show(found.length > 0);
        };

        box.addEventListener("input", later(180, async () => {
            const text = box.value.trim();
            draw(text.length < 2 ? [] : await fetchHits(form.dataset.suggest, text));
        }));
        box.addEventListener("keydown", event => {
            const count = hits().length;
            if (event.key === "ArrowDown" && count) {
                event.preventDefault();
                select((at + 1) % count);
            } else if (event.key === "ArrowUp" && count) {
                event.preventDefault();
                select((at + count - 1) % count);
            } else if (event.key === "Enter" && hits()[at]) {
                event.preventDefault();
                location.href = hits()[at].href;
            } else if (event.key === "Escape") {
                show(false);
            }
        });
        form.addEventListener("focusout", event => {
            if (!form.contains(event.relatedTarget)) {
                show(false);
            }
        });
    };

    /* --- unit in view ----------------------------------------------------------------------- */

    const units = menu => {
        const form = menu.querySelector("form");
        const box = form.querySelector("input[type=search]");
        const choices = form.querySelector(".k-choices");
        const load = async () => {
            const found = await fetchHits(menu.dataset.units, box.value);
            choices.replaceChildren(...found.map(hit => {
                const button = make("button", { type: "button" },
                    make("span", { textContent: hit.title }), make("small", { textContent: hit.subtitle }));
                button.addEventListener("click", () => {
                    form.elements.value.value = hit.path;
                    form.submit();
                });
                return button;
            }));
        };
        menu.addEventListener("toggle", () => {
            if (menu.open) {
                box.focus();
                load();
            }
        });
        box.addEventListener("input", later(180, load));
        box.addEventListener("keydown", event => {
            if (event.key === "Enter") {
                event.preventDefault();
                const first = choices.querySelector("button");
                if (first) {
                    first.click();
                }
            }
        });
    };

    /* --- lists ------------------------------------------------------------------------------ */

    const mark = table => all("tbody tr", table).forEach(row =>
        row.classList.toggle("k-opens", row.querySelector("a.k-open") !== null));

    document.addEventListener("click", event => {
        const row = event.target.closest(".k-grid tbody tr");
        if (row && !event.target.closest("a, button, input, label, .ui-chkbox") && !String(getSelection())) {
            const link = row.querySelector("a.k-open");
            if (link) {
                link.click();
            }
        }
    });

    document.addEventListener("keydown", event => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        const link = event.target.closest("a.k-open");
        if (step && link) {
            const links = all("a.k-open", link.closest("table"));
            const next = links[links.indexOf(link) + step];
            if (next) {
                event.preventDefault();
                next.focus();
            }
        }
    });

    // in a roster the arrows lead from duty to duty: along the line, or to the next one in the same column
    document.addEventListener("keydown", event => {
        const way = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
        const duty = event.target.closest("table[data-grid] td a");
        if (!way || !duty) {
            return;
        }
        const rows = [...duty.closest("tbody").rows];
        let row = rows.indexOf(duty.closest("tr"));
        let column = duty.closest("td").cellIndex;
        let next = null;
        do {
            row += way[0];
            column += way[1];
            next = rows[row] && rows[row].cells[column];
        } while (next && !next.querySelector("a"));
        if (next) {
            event.preventDefault();
            next.querySelector("a").focus();
        }
    });

    /** Keeps something about a list on the server; gives its views, or what was wrong as text. */
    const tellList = async (form, values) => {
        const answer = await fetch(home() + "/views", {
            method: "POST",
            headers: { "X-Requested-With": "XMLHttpRequest" },
            body: new URLSearchParams({ list: form.dataset.list, ...values })
        });
        if (answer.status === 401) {
            location.reload();
        }
        const body = await answer.json();
        return answer.ok ? body : { wrong: body.detail };
    };

    /* columns: "phone -birthDate" switches one on and another off */
    const columnOf = head => head.id.split(":").pop();

    const showColumns = form => {
        const chosen = form.dataset.columns.split(" ");
        all(".k-grid thead th", form).forEach((head, i) => {
            form.classList.toggle("k-show-" + (i + 1), chosen.includes(columnOf(head)));
            form.classList.toggle("k-hide-" + (i + 1), chosen.includes("-" + columnOf(head)));
        });
    };

    const columns = menu => {
        const form = menu.closest("form");
        const choose = (id, on) => {
            const others = form.dataset.columns.split(" ").filter(one => one && one !== id && one !== "-" + id);
            form.dataset.columns = others.concat(on ? id : "-" + id).join(" ");
            showColumns(form);
            markViews(form);
            if (!viewOf(form)) {
                tellList(form, { do: "columns", columns: form.dataset.columns });
            }
        };
        const draw = () => {
            menu.querySelector(".k-menu-body").replaceChildren(...all(".k-grid thead th", form).flatMap((head, i) => {
                const name = head.getAttribute("aria-label") || head.textContent.trim();
                if (!name || i === 0) {
                    return [];
                }
                const box = make("input", { type: "checkbox", checked: getComputedStyle(head).display !== "none" });
                box.addEventListener("change", () => choose(columnOf(head), box.checked));
                return [make("label", {}, box, name.split(":")[0])];
            }));
        };
        menu.addEventListener("toggle", () => menu.open && draw());
    };

    /* saved views: what a list shows now is in data-query and data-columns of its form */
    const withoutPlace = query => query.split("&").filter(part => part && !/^(page|view)=/.test(part)).join("&");
    const chips = form => all(".k-views a", form);
    const viewOf = form => {
        const id = new URLSearchParams(form.dataset.query).get("view");
        return id && chips(form).find(chip => chip.dataset.view === id && id !== "all");
    };
    const isChanged = (form, view) => view.dataset.query !== withoutPlace(form.dataset.query)
        || (view.dataset.columns || "") !== form.dataset.columns;

    const markViews = form => {
        const current = viewOf(form);
        const plain = withoutPlace(form.dataset.query) === "";
        chips(form).forEach(chip => {
            const on = chip === current || (!current && plain && chip.dataset.view === "all");
            chip.setAttribute("aria-current", on);
            const changed = chip === current && isChanged(form, chip);
            chip.classList.toggle("k-changed", changed);
            chip.title = changed ? chip.parentElement.dataset.changed : "";
        });
    };

    const views = menu => {
        const form = menu.closest("form");
        const body = menu.querySelector(".k-menu-body");
        const line = body.querySelector("template").content.firstElementChild;
        const part = name => body.querySelector(`[data-do=${name}]`);
        const name = body.querySelector(".k-save input");
        const wrong = body.querySelector(".k-wrong");
        const said = body.querySelector("[role=status]");
        const address = view => "?" + (view.query ? view.query + "&" : "") + "view=" + view.id;
        const shown = () => ({ query: form.dataset.query, columns: form.dataset.columns });

        const drawLine = view => {
            const item = line.cloneNode(true);
            const link = Object.assign(item.querySelector("a"), { href: address(view), textContent: view.name });
            const box = Object.assign(item.querySelector("input"), { value: view.name });
            const button = action => item.querySelector(`[data-do=${action}]`);
            const rename = on => {
                box.hidden = !on;
                link.hidden = on;
                (on ? box : button("rename")).focus();
            };
            all("button", item).forEach(one => one.setAttribute("aria-label", one.title + ": " + view.name));
            box.setAttribute("aria-label", button("rename").title + ": " + view.name);
            button("open").setAttribute("aria-pressed", view.opens);
            button("open").addEventListener("click", () =>
                tell({ do: view.opens ? "openPlain" : "open", id: view.id }, view.id, "open"));
            button("rename").addEventListener("click", () => {
                if (box.hidden) {
                    rename(true);
                    box.select();
                } else {
                    tell({ do: "rename", id: view.id, name: box.value }, view.id, "rename");
                }
            });
            box.addEventListener("keydown", event => {
                if (event.key === "Enter") {
                    event.preventDefault();
                    button("rename").click();
                } else if (event.key === "Escape") {
                    event.stopPropagation();
                    box.value = view.name;
                    rename(false);
                }
            });
            button("remove").addEventListener("click", async () => {
                if (await tell({ do: "remove", id: view.id })) {
                    said.querySelector("span").textContent = body.dataset.removed.replace("{0}", view.name);
                    said.hidden = false;
                    part("undo").onclick = async () => {
                        const again = await tell({ do: "save", name: view.name, query: view.query, columns: view.columns });
                        if (again && view.opens) {
                            tell({ do: "open", id: again.saved }, again.saved, "open");
                        }
                    };
                    part("undo").focus();
                }
            });
            item.dataset.view = view.id;
            return item;
        };

        const draw = found => {
            const bar = form.querySelector(".k-views");
            bar.hidden = found.length === 0;
            bar.replaceChildren(bar.firstElementChild, ...found.map(view => {
                const chip = make("a", { href: address(view), textContent: view.name });
                Object.assign(chip.dataset, { view: view.id, query: view.query, columns: view.columns });
                return chip;
            }));
            markViews(form);
            body.querySelector("p").hidden = found.length > 0;
            body.querySelector("ul").replaceChildren(...found.map(drawLine));
            const current = viewOf(form);
            part("overwrite").hidden = !current || !isChanged(form, current);
        };

        /** After it, the focus is on that button of that view's new line. */
        const tell = async (values, view, action) => {
            wrong.textContent = "";
            said.hidden = true;
            const answer = await tellList(form, values);
            if (answer.wrong) {
                wrong.textContent = answer.wrong;
                return null;
            }
            draw(answer.views);
            const item = view && all("li", body).find(one => one.dataset.view === view);
            (item ? item.querySelector(`[data-do=${action}]`) : name).focus();
            return answer;
        };

        const save = async () => {
            const answer = await tell({ do: "save", name: name.value, ...shown() });
            if (answer) {
                location.assign(address({ query: withoutPlace(form.dataset.query), id: answer.saved }));
            } else {
                name.focus();
            }
        };
        part("save").addEventListener("click", save);
        part("overwrite").addEventListener("click", () => tell({ do: "overwrite", id: viewOf(form).dataset.view, ...shown() }));
        name.addEventListener("keydown", event => {
            if (event.key === "Enter") {
                event.preventDefault();
                save();
            }
        });
        menu.addEventListener("toggle", async () => {
            if (menu.open) {
                const url = new URL(home() + "/views", location.href);
                url.searchParams.set("list", form.dataset.list);
                const answer = await fetch(url, { headers: { "X-Requested-With": "XMLHttpRequest" } });
                if (answer.status === 401) {
                    location.reload();
                }
                draw((await answer.json()).views);
            }
        });
    };

    /** A file's input speaks the browser's language; what is seen instead speaks the page's. */
    const chooser = box => {
        const name = make("span", { textContent: script.dataset.none });
        const look = make("span", { className: "k-chooser" });
        const button = make("span", { className: "k-button", textContent: script.dataset.choose });
        button.setAttribute("aria-hidden", "true");
        name.setAttribute("aria-hidden", "true");
        box.replaceWith(look);
        look.append(box, button, name);
        box.addEventListener("change", () => {
            name.textContent = box.files.length ? box.files[0].name : script.dataset.none;
        });
    };

    const list = form => {
        showColumns(form);
        markViews(form);
    };

    /* --- transfer board: an officer is dragged to a unit, or picked and then sent there ------- */

    const moves = board => {
        const people = all(".k-people > li[data-officer]:not([data-officer=''])", board);
        const targets = all(".k-targets li[data-unit]", board);
        const says = board.querySelector(".k-targets [role=status]");
        const send = target => target.querySelector(".k-send");
        const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replace(`{${i}}`, value), text);
        const plain = new Map(targets.map(target => [target, { href: send(target).href, text: send(target).getAttribute("aria-label") }]));
        const picker = person => person.querySelector("button");
        let picked = null;
        let drag = null;

        const address = (target, person) => plain.get(target).href + (person ? "&officerId=" + person.dataset.officer : "");
        const takes = target => target.dataset.unit !== board.dataset.moves;
        const lacks = (target, person) => all("[data-position]", target).some(one => one.dataset.position === person.dataset.position);

        const pick = person => {
            picked = person;
            people.forEach(one => {
                picker(one).setAttribute("aria-pressed", one === person);
                one.classList.toggle("k-picked", one === person);
            });
            targets.forEach(target => {
                const fits = person !== null && takes(target);
                target.classList.toggle("k-fits", fits && lacks(target, person));
                all("[data-position]", target).forEach(one =>
                    one.classList.toggle("k-wanted", fits && one.dataset.position === person.dataset.position));
                send(target).href = address(target, fits ? person : null);
                send(target).setAttribute("aria-label",
                    fits ? fill(board.dataset.send, person.dataset.name, send(target).dataset.name) : plain.get(target).text);
            });
            const told = person && !drag;
            says.textContent = told ? fill(board.dataset.picked, person.dataset.name) : "";
            says.hidden = !told;
        };

        board.addEventListener("click", event => {
            const person = event.target.closest("button") && event.target.closest(".k-people > li");
            if (!person) {
                return;
            }
            const again = person === picked;
            pick(again ? null : person);
            const byKey = event.detail === 0;
            const goal = targets.find(target => target.classList.contains("k-fits")) || targets.find(takes);
            if (byKey && !again && goal) {
                send(goal).focus();
            }
        });
        document.addEventListener("keydown", event => {
            if (event.key === "Escape" && picked) {
                picker(picked).focus();
                stop();
                pick(null);
            }
            const lists = [people.map(picker), targets.map(send)];
            const buttons = lists.find(list => list.includes(event.target));
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            const next = buttons && step && buttons[buttons.indexOf(event.target) + step];
            if (next) {
                event.preventDefault();
                next.focus();
            }
        });

        const over = (x, y) => {
            const at = document.elementFromPoint(x, y);
            const target = at && at.closest(".k-targets li[data-unit]");
            return target && takes(target) ? target : null;
        };
        const stop = () => {
            if (drag && drag.ghost) {
                drag.ghost.remove();
                board.classList.remove("k-dragging");
                targets.forEach(target => target.classList.remove("k-aim"));
            }
            drag = null;
        };
        const scrollNearEdge = (element, y) => {
            const box = element.getBoundingClientRect();
            const edge = 48;
            if (y < box.top + edge) {
                element.scrollTop -= 12;
            } else if (y > box.bottom - edge) {
                element.scrollTop += 12;
            }
        };
        board.addEventListener("pointerdown", event => {
            const person = event.target.closest(".k-people > li");
            const byFinger = event.pointerType !== "mouse" && !event.target.closest(".k-grip");
            if (people.includes(person) && event.button === 0 && !byFinger && !event.target.closest("button")) {
                drag = { person, x: event.clientX, y: event.clientY, pointer: event.pointerId };
            }
        });
        document.addEventListener("pointermove", event => {
            if (!drag || event.pointerId !== drag.pointer) {
                return;
            }
            if (!drag.ghost) {
                if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 6) {
                    return;
                }
                drag.ghost = make("div", { className: "k-ghost" }, make("b", { textContent: drag.person.dataset.name }), make("span", {}));
                document.body.append(drag.ghost);
                board.classList.add("k-dragging");
                getSelection().removeAllRanges();
                pick(drag.person);
            }
            const target = over(event.clientX, event.clientY);
            targets.forEach(one => one.classList.toggle("k-aim", one === target));
            drag.ghost.style.translate = `${event.clientX + 14}px ${event.clientY + 10}px`;
            drag.ghost.lastChild.textContent = target
                ? fill(board.dataset.effect, target.dataset.present, Number(target.dataset.present) + 1, target.dataset.establishment) : "";
            scrollNearEdge(board.querySelector(".k-targets ul"), event.clientY);
        });
        document.addEventListener("pointerup", event => {
            if (!drag || !drag.ghost) {
                drag = null;
                return;
            }
            const target = over(event.clientX, event.clientY);
            const person = drag.person;
            stop();
            document.addEventListener("click", click => {
                click.preventDefault();
                click.stopPropagation();
            }, { capture: true, once: true, signal: AbortSignal.timeout(100) });
            pick(null);
            if (target) {
                location.assign(address(target, person));
            }
        });
        document.addEventListener("pointercancel", () => {
            stop();
            pick(null);
        });
        board.addEventListener("dragstart", event => event.preventDefault());
    };

    /* --- drafts: what was typed survives an expired session --------------------------------- */

    const drafts = {
        key: form => "draft." + location.pathname + "#" + form.dataset.draft,
        keep(form) {
            const values = {};
            all("input, textarea, select", form).forEach(field => {
                const secret = /^(hidden|file|password|submit|button)$/.test(field.type);
                if (field.name && !secret && !field.name.includes("jakarta.faces")) {
                    values[field.name] = /^(checkbox|radio)$/.test(field.type) ? field.checked : field.value;
                }
            });
            sessionStorage.setItem(drafts.key(form), JSON.stringify(values));
        },
        restore(form) {
            const values = JSON.parse(sessionStorage.getItem(drafts.key(form)) || "null");
            if (!values) {
                return false;
            }
            all("input, textarea, select", form).forEach(field => {
                if (field.name in values) {
                    field[/^(checkbox|radio)$/.test(field.type) ? "checked" : "value"] = values[field.name];
                }
            });
            return true;
        }
    };

    document.addEventListener("input", event => {
        const form = event.target.closest("form[data-draft]");
        if (form) {
            drafts.keep(form);
        }
    });

    const resume = () => {
        const address = new URL(location.href);
        const resumed = address.searchParams.has("resume");
        let restored = false;
        all("form[data-draft]").forEach(form => {
            if (resumed) {
                restored = drafts.restore(form) || restored;
            } else {
                sessionStorage.removeItem(drafts.key(form));
            }
        });
        if (resumed) {
            address.searchParams.delete("resume");
            history.replaceState(history.state, "", address);
        }
        if (restored) {
            const note = make("div", { className: "k-note k-tone-wait", textContent: script.dataset.resumed });
            note.setAttribute("role", "alert");
            document.querySelector("#messages").after(note);
        }
    };

    /* --- files: refused before they are sent, and how far they are -------------------------------- */

    document.addEventListener("change", event => {
        const box = event.target;
        const longest = box.matches("input[type=file]") && Number(box.dataset.longest) * 1024 * 1024;
        if (!longest) {
            return;
        }
        const field = box.closest(".k-field");
        all(".k-refused", field).forEach(old => old.remove());
        if (Array.from(box.files).some(file => file.size > longest)) {
            box.value = "";
            const note = make("div", { className: "k-refused", textContent: box.dataset.tooLong });
            note.setAttribute("role", "alert");
            field.append(note);
        }
    });

    const sourceOf = settings => settings && settings.source && document.getElementById(settings.source.id || settings.source);

    const uploading = settings => {
        const source = sourceOf(settings);
        const form = source && source.closest("form");
        return form && form.querySelector("[data-upload]");
    };

    const uploads = () => $.ajaxPrefilter(options => {
        const shown = options.data instanceof FormData && uploading(options);
        if (!shown) {
            return;
        }
        const text = shown.querySelector("[data-text]");
        const bar = shown.querySelector("progress");
        const plain = options.xhr;
        options.xhr = () => {
            const request = plain();
            request.upload.addEventListener("progress", event => {
                bar.value = event.lengthComputable ? Math.floor(event.loaded * 100 / event.total) : 0;
                text.textContent = `${text.dataset.text}: ${bar.value}%`;
                shown.hidden = false;
            });
            return request;
        };
    });

    /* --- waiting ---------------------------------------------------------------------------- */

    const waiting = () => {
        const busy = document.querySelector(".k-busy");
        let timer = 0;
        let open = 0;
        $(document).on("pfAjaxSend", (event, xhr, settings) => {
            open++;
            clearTimeout(timer);
            timer = setTimeout(() => {
                busy.textContent = busy.dataset.text;
                const source = sourceOf(settings);
                const list = source && source.closest(".k-table");
                if (list) {
                    list.classList.add("k-loading");
                }
            }, 300);
        });
        $(document).on("pfAjaxComplete", (event, xhr, settings) => {
            open = Math.max(0, open - 1);
            if (open === 0) {
                clearTimeout(timer);
                busy.textContent = "";
                all(".k-loading").forEach(list => list.classList.remove("k-loading"));
            }
            const args = (xhr && xhr.pfArgs) || {};
            if (args.listQuery !== undefined) {
                history.replaceState(history.state, "", location.pathname + (args.listQuery ? "?" + args.listQuery : ""));
                all(".k-table").forEach(form => {
                    form.dataset.query = args.listQuery;
                    markViews(form);
                });
            }
            const sent = uploading(settings);
            if (sent) {
                sent.hidden = true;
                if (!args.validationFailed) {
                    sent.closest("form").reset();
                }
            }
            wire();
            const wrong = args.validationFailed && document.querySelector(".ui-state-error");
            if (wrong) {
                (wrong.matches("input, select, textarea") ? wrong : wrong.querySelector("input, select, textarea") || wrong).focus();
            }
        });
    };

    /* --- grids of cells: arrows and Enter move as in a spreadsheet ------------------------------ */

    document.addEventListener("keydown", event => {
        const table = event.target.matches("input.k-cell") && event.target.closest("[data-arrows]");
        const step = { ArrowDown: 1, Enter: event.shiftKey ? -1 : 1, ArrowUp: -1 }[event.key];
        if (!table || !step || event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        const column = event.target.closest("td").cellIndex;
        const cells = all("input.k-cell:not(:disabled)", table).filter(cell => cell.closest("td").cellIndex === column);
        const next = cells[cells.indexOf(event.target) + step];
        if (next) {
            next.focus();
            next.select();
        }
        event.preventDefault();
    });

    /**
     * PrimeFaces moves the focus into a dialog and back by a timer, which takes it away again from somebody quicker:
     * Enter then meets the close icon, or a button behind the dialog.
     */
    const focusAtOnce = () => {
        if (!PrimeFaces.widget.Dialog) {
            return;
        }
        Object.assign(PrimeFaces.widget.Dialog.prototype, {
            applyFocus() {
                const fields = this.jq.find(":input:visible:enabled[name]").not(":button, :submit, [readonly]");
                (fields[0] || this.closeIcon[0]).focus();
            },
            returnFocus() {
                const from = this.focusedElementBeforeDialogOpened;
                if (from && !$(".ui-dialog:visible").length) {
                    (document.getElementById(from.id) || from).focus({ preventScroll: true });
                }
            }
        });
    };

    /* --- buttons that send: once for each click that was meant, and no click lost ------------------ */

    const FAR = 24; // px
    const STAYED = 10000; // ms after which a page that was to be left is still there
    const isSender = element => element && element.matches("button[type=submit]");

    /**
     * A field that is left asks the server about itself, and what the server says moves all that stands below: the
     * button would be gone from under the pointer before it is let go. The pointer stays with the button, unless it is
     * drawn away from it.
     */
    document.addEventListener("pointerdown", event => {
        const button = event.target.closest("button");
        if (!isSender(button) || event.button !== 0) {
            return;
        }
        button.setPointerCapture(event.pointerId);
        const away = move => {
            if (Math.hypot(move.clientX - event.clientX, move.clientY - event.clientY) > FAR) {
                button.releasePointerCapture(event.pointerId);
            }
        };
        button.addEventListener("pointermove", away);
        button.addEventListener("lostpointercapture", () => button.removeEventListener("pointermove", away), { once: true });
    });

    /**
     * PrimeFaces disables a button when its request is sent. One that waited for its turn, behind that of a field, took
     * another click meanwhile; so did the buttons of a page that was about to be left.
     */
    const sendOnce = () => {
        const queue = PrimeFaces.ajax.Queue;
        const offer = queue.offer;
        let leaving = false;
        queue.offer = function(request) {
            const source = sourceOf(request);
            const again = isSender(source) && (leaving || queue.requests.some(other => sourceOf(other) === source));
            if (!again) {
                offer.call(this, request);
            }
        };
        $(document).on("pfAjaxComplete", (event, xhr) => {
            if (xhr && xhr.pfArgs && xhr.pfArgs.redirect) {
                leaving = true;
                setTimeout(() => {
                    leaving = false;
                }, STAYED);
            }
        });
    };

    /** Opens one dialog and closes another; called by the kit's buttons. */
    const dialogs = (opens, closes) => {
        if (closes) {
            PF(closes).hide();
        }
        if (opens) {
            all(".k-dialog-said").forEach(said => said.remove());
            PF(opens).show();
        }
    };

    /** An error of the page lies under an open dialog: it is said in there, too. */
    const saidInDialogs = () => {
        all(".k-dialog-said").forEach(said => said.remove());
        const error = document.querySelector("main > .ui-messages > .ui-messages-error");
        const open = all(".k-dialog.ui-dialog").find(dialog => dialog.getClientRects().length > 0);
        if (error && open) {
            const said = document.createElement("div");
            said.className = "k-dialog-said ui-messages";
            said.append(error.cloneNode(true));
            said.querySelectorAll(".ui-messages-close").forEach(close => close.remove());
            open.querySelector(".ui-dialog-content").prepend(said);
        }
    };

    const wired = new WeakSet();

    /** Also after each update, which may have put new elements in the place of old ones. */
    const wire = () => {
        Object.entries({ ".k-search": search, "[data-units]": units, ".k-table": list, ".k-columns-menu": columns, ".k-views-menu": views, "[data-moves]": moves, "input[type=file]": chooser })
            .forEach(([selector, begin]) => all(selector).filter(element => !wired.has(element)).forEach(element => {
                wired.add(element);
                begin(element);
            }));
        all(".k-grid").forEach(mark);
        saidInDialogs();
        /* its items are alerts, which are no list items */
        all(".ui-messages ul").forEach(list => list.setAttribute("role", "none"));
        all(".k-bulk[data-select]").forEach(bulk => bulk.closest(".k-table").querySelectorAll(".k-select-box [role=checkbox]")
            .forEach(box => box.setAttribute("aria-label", bulk.dataset.select)));
    };

    const start = () => {
        wire();
        resume();
        if (window.$) {
            waiting();
            uploads();
            focusAtOnce();
            sendOnce();
        }
    };
    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", start);
    } else {
        start();
    }

    return { dialogs };
})();
window.PhaoDai = PhaoDai;
