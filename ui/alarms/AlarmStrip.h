// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/alarms/Alarms.h"

#include <QFrame>
#include <QTimer>

class QAction;
class QHBoxLayout;
class QPushButton;

namespace ui {

class SentenceLabel;

/// Above every view, while there are alarms that nobody has acknowledged: what is wrong, for how long, and what can be
/// done; of several what is wrong now before what is over, with what is wrong while there is room. Its mark flashes
/// once a second, unless the desktop wants no animations. Assistive technology is told of each new one, and not of
/// every second. GUI thread only.
class AlarmStrip final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlarmStrip)

public:
    /// All of it outlives it. It takes no room while there is nothing to tell.
    AlarmStrip(const patchbay::Alarms &alarms, const patchbay::Plant &plant, QWidget *parent = nullptr);

    /// A button that does what this action does. It is the strip's.
    QPushButton *addAct(QAction &action, const QString &label);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    void tick();
    void showSentence();
    QString sentence(const std::vector<patchbay::Alarm> &alarms) const;
    QString listed(const std::vector<patchbay::Alarm> &alarms) const;
    void updateLook();
    std::vector<patchbay::Alarm> unseen() const;
    QRect mark() const;

    const patchbay::Alarms &m_alarms;
    const patchbay::Plant &m_plant;
    SentenceLabel *m_sentence;
    QHBoxLayout *m_buttons;
    QStringList m_told; ///< what assistive technology has heard of
    bool m_isLit = true;
    QTimer m_halfSecond;
};

} // namespace ui
