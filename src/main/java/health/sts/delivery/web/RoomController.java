package health.sts.delivery.web;

import health.sts.delivery.session.RoomView;
import health.sts.delivery.session.Rooms;
import health.sts.people.Roster;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rooms of the sites: everybody reads them, training and programme managers add, change and close them. */
@Controller
@PreAuthorize(SessionRights.PEOPLE)
class RoomController {

    private final Rooms rooms;
    private final Roster roster;
    private final SessionRights rights;

    RoomController(Rooms rooms, Roster roster, SessionRights rights) {
        this.rooms = rooms;
        this.roster = roster;
        this.rights = rights;
    }

    @GetMapping("/rooms")
    String list(@RequestParam(required = false) String site, Model model) {
        return page(site, new TypedForm(Map.of("siteId", site == null ? "" : site)), model);
    }

    @PostMapping("/rooms")
    @PreAuthorize(SessionRights.PLANNERS)
    String add(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        int seats = seats(form);
        return form.attempt(() -> rooms.add(form.value("siteId"), form.value("name"), seats), response)
                .map(room -> "redirect:/rooms?added&site=" + room.siteId())
                .orElseGet(() -> page(form.value("siteId"), form, model));
    }

    @GetMapping("/rooms/{id}")
    @PreAuthorize(SessionRights.PLANNERS)
    String ask(@PathVariable String id, Model model) {
        RoomView room = rooms.get(id);
        return form(
                room,
                new TypedForm(Map.of(
                        "name", room.name(),
                        "seats", String.valueOf(room.seats()),
                        "active", String.valueOf(room.active()),
                        "version", String.valueOf(room.version()))),
                model);
    }

    @PostMapping("/rooms/{id}")
    @PreAuthorize(SessionRights.PLANNERS)
    String change(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        int seats = seats(form);
        return form.attempt(
                        () -> rooms.change(
                                id,
                                SessionChangeController.version(form),
                                form.value("name"),
                                seats,
                                PlanForm.ticked(form, "active")),
                        response)
                .map(room -> "redirect:/rooms?changed&site=" + room.siteId())
                .orElseGet(() -> form(rooms.get(id), form, model));
    }

    private static int seats(TypedForm form) {
        String typed = form.value("seats").strip();
        if (!typed.matches("\\d{1,4}")) {
            form.refuse("seats", "Give the seats as a whole number, for example 12.");
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private String page(String site, TypedForm form, Model model) {
        model.addAttribute("rooms", rooms.list(site == null || site.isBlank() ? null : site));
        model.addAttribute(
                "sites",
                roster.sites().stream()
                        .map(one -> new Choice(one.siteId(), one.name()))
                        .toList());
        model.addAttribute("site", site);
        model.addAttribute("form", form);
        model.addAttribute("plans", rights.plans());
        return "delivery/rooms/list";
    }

    private static String form(RoomView room, TypedForm form, Model model) {
        model.addAttribute("room", room);
        model.addAttribute("form", form);
        return "delivery/rooms/form";
    }
}
