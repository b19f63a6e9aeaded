// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"

#include <QStringList>
#include <QWidget>

class QComboBox;

namespace ui {

class PreviewModel;
class TypedConfirmation;

/// What becomes of all that are live in a preview, and, where some are cut, which, and their number to be typed. It
/// takes no room where nothing is live.
class LivePart final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LivePart)

public:
    /// The model outlives it.
    explicit LivePart(PreviewModel &model, QWidget *parent = nullptr);

    void choose(patchbay::IfLive ifLive);
    /// Nothing is cut, or how many are was typed.
    bool isConfirmed() const;

Q_SIGNALS:
    void confirmedChanged();

private:
    void update();

    PreviewModel &m_model;
    QWidget *m_forAll;
    QComboBox *m_choice;
    TypedConfirmation *m_typed;
    bool m_wasConfirmed = true;
    QStringList m_cut; ///< what was asked about last
};

} // namespace ui
