// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/alarms/Alarms.h"
#include "ui/widgets/Dialog.h"

class QAction;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class DialogFooter;

/// All alarms: what is wrong or was, since when, how often, and who has seen it. They are acknowledged here, and shown
/// in the list; who is watched and exists no more can be taken off the watch list nowhere else. It deletes itself once
/// it is closed. GUI thread only.
class AlarmsDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlarmsDialog)

public:
    /// What acknowledges and what mutes are actions of the window. All of it outlives it.
    struct Acts {
        QAction &acknowledge;
        QAction &mute;
    };
    AlarmsDialog(const patchbay::Alarms &alarms, const patchbay::Plant &plant, const Acts &acts,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    /// Its encoder is to be seen in the list.
    void showRequested(const patchbay::Alarm &alarm);
    /// Its encoder is not to be watched any more.
    void unwatchRequested(const patchbay::Alarm &alarm);

protected:
    bool mayEnterPress(const QAbstractButton &button) const override;

private:
    void layOut();
    void update();
    void fill(QTreeWidgetItem &item, const patchbay::Alarm &alarm) const;
    void followSelection();
    const patchbay::Alarm *current() const;
    void follow(QPushButton &button, QAction &action);

    const patchbay::Alarms &m_alarms;
    const patchbay::Plant &m_plant;
    QLabel *m_heading;
    QLabel *m_summary;
    QTreeWidget *m_table;
    DialogFooter *m_footer;
    QPushButton *m_show;
    QPushButton *m_unwatch;
    QPushButton *m_mute;
    QPushButton *m_acknowledge;
};

} // namespace ui
