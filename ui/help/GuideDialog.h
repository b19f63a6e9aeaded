// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

namespace ui {

/// The day's work on one page, with its keys. It can be read beside the window while one works there: show it with
/// show(); it deletes itself.
class GuideDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GuideDialog)

public:
    /// As they are written on the keyboard, from the actions that have them.
    struct Keys {
        QString rebind;
        QString spread;
        QString label;
        QString handOver;
        QString create;
        QString clone;
        QString participants;
        QString remove;
        QString rotateKey;
        QString saveScene;
        QString recallScene;
        QString waits;
        QString acknowledge;
        QString alarms;
        QString wallboard;
        QString problems;
        QString list;
        QString stages;
        QString newStage;
        QString journal;
        QString undo;
        QString redo;
        QString filter;
        QString refresh;
        QString details;
        QString fullScreen;
        QString accounts;
        QString shortcuts;
    };

    explicit GuideDialog(const Keys &keys, QWidget *parent = nullptr);
};

} // namespace ui
