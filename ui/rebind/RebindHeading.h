// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tally/Tally.h"

#include <QWidget>

class QLabel;

namespace ui {

class ProposedRebind;
class TallyLabel;

/// Which encoder is about to be rebound: its name and user, what it does now, and its region.
class RebindHeading final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RebindHeading)

public:
    explicit RebindHeading(const ProposedRebind &proposed, QWidget *parent = nullptr);

    void setState(const ShownState &state);

private:
    void setWho(const QString &encoder, const QString &user);

    QLabel *m_who;
    TallyLabel *m_tally;
};

} // namespace ui
