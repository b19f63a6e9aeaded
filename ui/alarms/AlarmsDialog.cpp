// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alarms/AlarmsDialog.h"

#include "patchbay/plant/Plant.h"
#include "ui/appearance/Fonts.h"
#include "ui/widgets/ActionHint.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/ReadingOnly.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/words/AlarmWords.h"
#include "ui/words/Severity.h"
#include "ui/words/TimeWords.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace ui {

namespace {

using patchbay::Alarm;

constexpr int widthInCharacters = 120;
constexpr int heightInLines = 22;

enum Column { What, Trouble, Since, State, Seen, ColumnCount };

constexpr int keyRole = Qt::UserRole;

bool isOfListed(const Alarm &alarm)
{
    return alarm.kind != Alarm::Kind::NoAnswer && alarm.problem.standing != patchbay::PlanStanding::Gone;
}

/// It is an alarm because somebody watches it, and still does.
bool isOfWatched(const Alarm &alarm)
{
    const bool isOfWatchList = alarm.kind == Alarm::Kind::NotLive || alarm.kind == Alarm::Kind::WatchedGone;
    return isOfWatchList && !(alarm.isOver && alarm.end == Alarm::End::NotMinded);
}

} // namespace

AlarmsDialog::AlarmsDialog(const patchbay::Alarms &alarms, const patchbay::Plant &plant, const Acts &acts,
                           QWidget *parent)
    : Dialog(parent)
    , m_alarms(alarms)
    , m_plant(plant)
    , m_heading(new QLabel(tr("Alarms")))
    , m_summary(new SecondaryLabel)
    , m_table(new QTreeWidget)
    , m_footer(new DialogFooter(*this))
    , m_show(m_footer->addOther(tr("&Show in the list")))
    , m_unwatch(m_footer->addOther(tr("Stop &watching")))
    , m_mute(m_footer->addOther(tr("&Mute 5 min")))
    , m_acknowledge(m_footer->addAct(tr("Ac&knowledge")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    follow(*m_mute, acts.mute);
    follow(*m_acknowledge, acts.acknowledge);
    connect(&alarms, &patchbay::Alarms::changed, this, &AlarmsDialog::update);
    connect(&plant, &patchbay::Plant::namesChanged, this, &AlarmsDialog::update);
    connect(m_table, &QTreeWidget::itemSelectionChanged, this, &AlarmsDialog::followSelection);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const Alarm *const alarm = current()) {
            const Alarm shown = *alarm;
            close();
            Q_EMIT showRequested(shown);
        }
    });
    connect(m_unwatch, &QPushButton::clicked, this, [this] {
        if (const Alarm *const alarm = current())
            Q_EMIT unwatchRequested(Alarm(*alarm));
    });
    update();
    if (QTreeWidgetItem *const first = m_table->topLevelItem(0))
        m_table->setCurrentItem(first); // who came to act on one need not choose it
}

void AlarmsDialog::layOut()
{
    setReadingOnly(*this);
    setWindowTitle(tr("Alarms"));
    m_heading->setFont(scaledFont(1.25, QFont::Bold));
    m_table->setAccessibleName(tr("Alarms"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setItemDelegate(new NameDelegate(m_table));
    m_table->setHeaderLabels({tr("Alarm"), tr("What is wrong"), tr("Since"), tr("Now"), tr("Acknowledged")});
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->header()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(What, character * 22);
    m_table->setColumnWidth(Trouble, character * 42);
    m_table->setColumnWidth(Since, character * 13);
    m_table->setColumnWidth(State, character * 18);
    QPushButton *const close = m_footer->addLeave(tr("&Close"));
    m_footer->setDefault(nullptr);
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(m_heading);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    resize(character * widthInCharacters, line * heightInLines);
    close->setFocus();
}

void AlarmsDialog::follow(QPushButton &button, QAction &action)
{
    const auto followAction = [&action, &button] {
        button.setEnabled(action.isEnabled());
        button.setToolTip(hintOf(action));
    };
    connect(&action, &QAction::changed, &button, followAction);
    connect(&button, &QPushButton::clicked, &action, &QAction::trigger);
    followAction();
}

void AlarmsDialog::fill(QTreeWidgetItem &item, const Alarm &alarm) const
{
    item.setText(What, alarmName(alarm, m_plant));
    item.setText(Trouble, alarmTrouble(alarm, m_plant));
    item.setText(Since, timeText(alarm.since));
    item.setText(State, alarmState(alarm));
    item.setText(Seen, alarmSeen(alarm));
    item.setIcon(What,
                 alarm.isOver                 ? iconOf(Severity::Note)
                     : alarm.isAcknowledged() ? iconOf(Severity::Attention)
                                              : iconOf(Severity::Urgent));
    item.setData(What, keyRole, alarm.key());
    for (int i = 0; i < ColumnCount; ++i)
        item.setToolTip(i, plainToolTip(item.text(i)));
}

/// What was selected stays so.
void AlarmsDialog::update()
{
    const Alarm *const chosen = current();
    const QString key = chosen ? chosen->key() : QString();
    const auto &all = m_alarms.all();
    {
        const QSignalBlocker blocker(m_table);
        m_table->clear();
        for (const Alarm &each : all) {
            auto *const item = new QTreeWidgetItem(m_table);
            fill(*item, each);
            item->setSelected(each.key() == key);
        }
    }
    QString summary =
        all.empty() ? tr("There are no alarms.") : tr("One that is acknowledged stands here until it is over.");
    if (m_alarms.isMuted())
        summary += u' ' + alarmsMuted(m_alarms.mutedUntil());
    m_summary->setText(summary);
    followSelection();
}

const Alarm *AlarmsDialog::current() const
{
    const QList<QTreeWidgetItem *> items = m_table->selectedItems();
    if (items.isEmpty())
        return nullptr;
    const QString key = items.first()->data(What, keyRole).toString();
    const auto found = std::ranges::find_if(m_alarms.all(), [&key](const Alarm &each) { return each.key() == key; });
    return found == m_alarms.all().end() ? nullptr : &*found;
}

void AlarmsDialog::followSelection()
{
    const Alarm *const alarm = current();
    m_show->setEnabled(alarm && isOfListed(*alarm));
    m_unwatch->setEnabled(alarm && isOfWatched(*alarm));
    m_unwatch->setToolTip(tr("Takes the encoder of this alarm off the watch list"));
}

/// Who meant to leave would acknowledge what nobody has seen, or let go of what somebody watches.
bool AlarmsDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_acknowledge && &button != m_unwatch;
}

} // namespace ui
