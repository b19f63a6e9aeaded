// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QObject>
#include <QTimer>

class QSplitter;

namespace ui {

class DetailsPanel;

/// How wide the details are beside the list. Where the window is narrow they are a narrow strip until something was
/// selected for the first time; from then on they keep their width, so that the list never changes under the mouse.
/// They widen when a second click would no longer make a double click: that would hit them in place of the row.
class DetailsRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsRoom)

public:
    /// `panel` is the last in `splitter`; both outlive this. `state` is what a person arranged before, if anything.
    DetailsRoom(QSplitter &splitter, DetailsPanel &panel, QByteArray state, QObject *parent = nullptr);

    /// Those that are selected, for the panel.
    void showEncoders(const QList<patchbay::EncoderId> &encoders);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isScarce() const;
    void update();
    void fold();
    void unfold();
    void setPanelWidth(int width);

    QSplitter &m_splitter;
    DetailsPanel &m_panel;
    QByteArray m_state;
    int m_leastWidth;
    QList<patchbay::EncoderId> m_encoders;
    QTimer m_secondClick;
    bool m_hasShown = false;
    bool m_isFolded = false;
};

} // namespace ui
