// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/Severity.h"

#include "ui/appearance/Icon.h"

namespace ui {

QIcon iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return icon(IconName::Info);
    case Severity::Attention:
        return icon(IconName::Warning, Signal::Pending);
    case Severity::NotKnown:
        return icon(IconName::TallyUnknown, Signal::Unknown);
    case Severity::Live:
        return icon(IconName::TallyLive, Signal::Live);
    case Severity::Urgent:
        return icon(IconName::Warning, Signal::Failure);
    }
    Q_UNREACHABLE();
}

QColor surfaceOf(Severity severity, const QPalette &palette)
{
    switch (severity) {
    case Severity::Note:
        return mixed(palette.color(QPalette::Window), palette.color(QPalette::Highlight), 0.12);
    case Severity::Attention:
        return signalSurface(Signal::Pending, palette);
    case Severity::NotKnown:
        return signalSurface(Signal::Unknown, palette);
    case Severity::Live:
        return signalSurface(Signal::Live, palette);
    case Severity::Urgent:
        return mixed(palette.color(QPalette::Window), signalColor(Signal::Failure, palette, QPalette::Window), 0.3);
    }
    Q_UNREACHABLE();
}

} // namespace ui
