// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/MarkWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::MarkWords)
};

} // namespace

QString markWord(patchbay::StageMark mark)
{
    switch (mark) {
    case patchbay::StageMark::None:
        return Words::tr("none", "the mark of a stage");
    case patchbay::StageMark::OnAir:
        return Words::tr("On air");
    case patchbay::StageMark::Backup:
        return Words::tr("Backup");
    case patchbay::StageMark::Rehearsal:
        return Words::tr("Rehearsal");
    }
    Q_UNREACHABLE();
}

} // namespace ui
