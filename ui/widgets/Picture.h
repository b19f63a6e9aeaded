// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <algorithm>
#include <functional>

namespace ui {

/// A state of the window that `--screenshot` draws. The room that shows it says what it takes.
struct Picture {
    /// What the demo's service does for it.
    enum class Service {
        AsUsual,
        WithoutEncoders,
        RunsShow, ///< twelve cameras to a stage, and nothing else
        RefusesTheNextLists, ///< from when the first list is there; it is read once more then
    };
    /// Which encoder is selected in the list.
    enum class Encoder { Idle, Live, LivePair };
    /// What a person opens, once it is.
    enum class Opens {
        Nothing,
        Rebind,
        Live,
        LiveToOtherAddress,
        Accounts,
        Welcome,
        Journal,
        Preview,
        Taking,
        Handover,
        Rotation,
        Pair,
        Tags,
        Removal,
        Stages,
        Participants,
        Creation,
        Clone,
        Stranded,
        Waiting,
        Waits,
        Alarm,
        Alarms,
        Wallboard,
        WallboardWell,
        WallboardSilent,
        WallboardNoPlan
    };

    QString name; ///< for `--view`
    Service service = Service::AsUsual;
    Encoder encoder = Encoder::Idle;
    Opens opens = Opens::Nothing;
    /// What is done with what has opened. `otherStage` is the ARN of one with room, to which the encoder is not bound.
    std::function<void(const QWidget &window, const QString &otherStage)> goOn = {};
    /// Whether there is all that is to be seen. It is asked again and again.
    std::function<bool(const QWidget &window)> isReady = {};

    /// One of these is in sight: for isReady.
    template <typename Widget>
    static bool shows(const QWidget &window)
    {
        const auto widgets = window.findChildren<Widget *>();
        return std::ranges::any_of(widgets, [](const QWidget *widget) { return widget->isVisible(); });
    }
};

} // namespace ui
