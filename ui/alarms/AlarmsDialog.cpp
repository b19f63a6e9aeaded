// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alarms/AlarmsDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
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
#include <iterator>
#include <optional>

namespace ui {

namespace {

using patchbay::Alarm;

constexpr int widthInCharacters = 120;
constexpr int heightInLines = 22;

enum Column { What, Trouble, Since, State, Seen, ColumnCount };

constexpr int mostOfName = 40; ///< in characters; what is longer can be seen by making the column wider

bool isOfListed(const Alarm &alarm)
{
    return alarm.kind != Alarm::Kind::NoAnswer && alarm.kind != Alarm::Kind::Awaited
        && alarm.problem.standing != patchbay::PlanStanding::Gone;
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
    , m_mute(m_footer->addOther(muteWords(alarms.isMuted())))
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
    QHeaderView *const header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(Trouble, QHeaderView::Stretch);
    for (const Column each : {Since, State, Seen})
        header->setSectionResizeMode(each, QHeaderView::ResizeToContents);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(What, character * 22);
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
    item.setText(Since, timeText(alarm.isOver ? alarm.since : alarm.lastingSince()));
    item.setText(State, alarmState(alarm));
    item.setText(Seen, alarmSeen(alarm));
    item.setIcon(What,
                 alarm.isOver                 ? iconOf(Severity::Note)
                     : alarm.isAcknowledged() ? iconOf(Severity::Attention)
                                              : iconOf(Severity::Urgent));
    for (int i = 0; i < ColumnCount; ++i)
        item.setToolTip(i, plainToolTip(item.text(i)));
    if (alarm.times > 1 || alarm.isOver) {
        item.setToolTip(Since, plainToolTip(alarmNews(alarm, m_plant)));
        item.setToolTip(State, plainToolTip(alarmNews(alarm, m_plant)));
    }
}

/// What was selected stays so.
void AlarmsDialog::update()
{
    const Alarm *const current = this->current();
    const std::optional<Alarm> chosen = current ? std::optional(*current) : std::nullopt;
    m_shown = m_alarms.all();
    std::ranges::copy(m_alarms.past(), std::back_inserter(m_shown));
    {
        const QSignalBlocker blocker(m_table);
        m_table->clear();
        for (const Alarm &each : m_shown) {
            auto *const item = new QTreeWidgetItem(m_table);
            fill(*item, each);
            item->setSelected(chosen && each.key() == chosen->key() && each.since == chosen->since);
        }
    }
    makeRoomForNames();
    m_mute->setText(muteWords(m_alarms.isMuted()));
    m_summary->setText(summary());
    followSelection();
}

/// A person may have made the column wider than that.
void AlarmsDialog::makeRoomForNames()
{
    const int before = m_table->columnWidth(What);
    m_table->resizeColumnToContents(What);
    const int most = fontMetrics().averageCharWidth() * mostOfName;
    m_table->setColumnWidth(What, std::max(before, std::min(m_table->columnWidth(What), most)));
}

QString AlarmsDialog::summary() const
{
    QString summary = tr("There are no alarms.");
    if (!m_shown.empty()) {
        const auto over = static_cast<int>(std::ranges::count(m_shown, true, &Alarm::isOver));
        summary = text::filled(tr("%1. The last %2 that are over and acknowledged stay here until the program ends."),
                               alarmsNow(static_cast<int>(m_shown.size()) - over, over),
                               static_cast<int>(patchbay::Alarms::mostPast));
    }
    if (m_alarms.isMuted())
        summary += u' ' + alarmsMuted(m_alarms.mutedUntil());
    return summary;
}

const Alarm *AlarmsDialog::current() const
{
    const QList<QTreeWidgetItem *> items = m_table->selectedItems();
    const int row = items.isEmpty() ? -1 : m_table->indexOfTopLevelItem(items.first());
    return row < 0 ? nullptr : &m_shown[std::size_t(row)];
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
