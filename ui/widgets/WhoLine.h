// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace patchbay {
class Plant;
}

namespace ui {

/// Who one is where something is changed: account and number, role, region, in one line that is cut where there is no
/// room, whole in its tooltip. Production has a badge before it, in the strongest contrast there is, which is never cut
/// away; of several accounts it names those that are. It follows the plant.
class WhoLine final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WhoLine)

public:
    explicit WhoLine(QWidget *parent = nullptr);
    WhoLine(const patchbay::Plant &plant, const QList<patchbay::SourceId> &sources, QWidget *parent = nullptr);

    /// The plant outlives it, and stays the same. None: nothing is shown.
    void setSources(const patchbay::Plant &plant, const QList<patchbay::SourceId> &sources);
    /// On which side the words lie.
    void setAlignment(Qt::Alignment alignment);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void look();
    void layOut();
    int gap() const;

    const patchbay::Plant *m_plant = nullptr;
    QList<patchbay::SourceId> m_sources;
    QTimer m_lookSoon;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    QString m_who;
    QString m_production; ///< what the badge says; empty: there is none
    QLabel *m_badge;
    QLabel *m_text;
};

} // namespace ui
