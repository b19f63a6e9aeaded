// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/AlarmsRoom.h"

#include "files/Settings.h"
#include "patchbay/alarms/WatchList.h"
#include "patchbay/journal/Journal.h"
#include "patchbay/patch/DeskLock.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/alarms/AlarmBell.h"
#include "ui/alarms/AlarmStrip.h"
#include "ui/alarms/AlarmsDialog.h"
#include "ui/alarms/SoundPlayer.h"
#include "ui/commands/Commands.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/StatusLine.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/inventory/ShownSources.h"
#include "ui/messages/MessageBar.h"
#include "ui/preferences/Preferences.h"
#include "ui/window/MainWindow.h"
#include "ui/words/AlarmWords.h"
#include "ui/words/Severity.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using patchbay::Alarm;
using patchbay::Alarms;

const QString notKeptMessage = u"watch list not kept"_s;

} // namespace

AlarmsRoom::AlarmsRoom(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
                       MainWindow &window)
    : QObject(&window)
    , m_services(services)
    , m_commands(commands)
    , m_view(view)
    , m_status(status)
    , m_window(window)
    , m_seat(services.journal.seat())
    , m_player(makeSoundPlayer())
    , m_bell(new AlarmBell(
          services.alarms, [this] { ring(); }, this))
    , m_mute(nullptr)
    , m_muted(new QToolButton(&status))
    , m_count(new QToolButton(&status))
{
    auto *const strip = new AlarmStrip(services.alarms, services.plant);
    window.addAboveViews(strip);
    strip->addAct(commands[Command::Acknowledge], tr("Acknowledge"));
    m_mute = strip->addAct(commands[Command::Mute], {});
    auto *const showAct = new QAction(tr("Show"), this);
    showAct->setToolTip(tr("Shows the encoder in the list; of several alarms, all of them"));
    connect(showAct, &QAction::triggered, this, &AlarmsRoom::showWhatIsWrong);
    strip->addAct(*showAct, tr("Show"));
    for (QToolButton *const each : {m_muted, m_count}) {
        each->setAutoRaise(true);
        each->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    m_muted->setIcon(iconOf(Severity::Attention));
    m_muted->setToolTip(tr("No alarm is heard until then. Press it for the sound to be on again."));
    status.addPermanentWidget(m_muted);
    connect(m_muted, &QToolButton::clicked, &commands[Command::Mute], &QAction::trigger);
    m_count->setToolTip(tr("Shows all alarms, and who has acknowledged them"));
    status.addPermanentWidget(m_count);
    const auto carryOut = [this, &commands](Command command, auto act) {
        connect(&commands[command], &QAction::triggered, this, act);
    };
    carryOut(Command::Alarms, &AlarmsRoom::show);
    carryOut(Command::Acknowledge, &AlarmsRoom::acknowledge);
    carryOut(Command::Mute, &AlarmsRoom::mute);
    carryOut(Command::Watch, &AlarmsRoom::watchSelected);
    connect(m_count, &QToolButton::clicked, this, &AlarmsRoom::show);
    connect(&services.alarms, &Alarms::changed, this, &AlarmsRoom::follow);
    connect(&services.alarms, &Alarms::raised, this, &AlarmsRoom::tell);
    connect(&services.watchList, &patchbay::WatchList::changed, this, &AlarmsRoom::follow);
    connect(&services.watchList, &patchbay::WatchList::notKept, this, &AlarmsRoom::tellNotKept);
    const auto followShown = [this] { m_services.alarms.setShown(m_view.shown()); };
    connect(&view.shownSources(), &ShownSources::changed, this, followShown);
    followShown();
    applyPreferences();
    follow();
    if (const auto &problem = services.watchList.problem())
        tellNotKept(*problem);
}

AlarmsRoom::~AlarmsRoom() = default;

AlarmsDialog *AlarmsRoom::show()
{
    if (auto *const open = m_window.findChild<AlarmsDialog *>()) {
        open->raise();
        return open;
    }
    auto *const dialog = new AlarmsDialog(m_services.alarms, m_services.plant,
                                          {m_commands[Command::Acknowledge], m_commands[Command::Mute]}, &m_window);
    connect(dialog, &AlarmsDialog::showRequested, this, &AlarmsRoom::showInList);
    connect(dialog, &AlarmsDialog::unwatchRequested, this, &AlarmsRoom::stopWatching);
    dialog->open();
    return dialog;
}

void AlarmsRoom::describe(Situation &situation) const
{
    situation.unseenAlarms = m_services.alarms.unacknowledged();
    situation.areAlarmsMuted = m_services.alarms.isMuted();
    situation.isSelectedWatched = isSelectedWatched();
}

void AlarmsRoom::applyPreferences()
{
    m_services.alarms.setGrace(loadPreferences(m_services.settings).alarmGrace);
}

void AlarmsRoom::follow()
{
    const Alarms &alarms = m_services.alarms;
    const auto count = static_cast<int>(
        std::ranges::count_if(alarms.all(), [](const Alarm &each) { return !each.isOver || !each.isAcknowledged(); }));
    m_muted->setText(mutedUntil(alarms.mutedUntil()));
    m_muted->setVisible(alarms.isMuted());
    m_mute->setText(muteWords(alarms.isMuted()).remove(u'&')); // the menus have the letters here
    m_count->setText(alarmCount(count));
    m_count->setIcon(iconOf(m_services.alarms.unacknowledged() > 0 ? Severity::Urgent : Severity::Attention));
    m_count->setVisible(count > 0);
    Q_EMIT changed();
}

void AlarmsRoom::tell(const Alarm &alarm)
{
    QApplication::alert(&m_window);
    m_view.changes().notifyInBackground(alarmNews(alarm, m_services.plant));
}

void AlarmsRoom::ring()
{
    const Preferences preferences = loadPreferences(m_services.settings);
    if (preferences.alarmSound)
        playTone(preferences.alarmFile);
}

void AlarmsRoom::playTone(const QString &file)
{
    m_player->play(file);
}

void AlarmsRoom::acknowledge()
{
    // The journal has asked the operating system at the start; should that take longer, nobody waits here for a name.
    m_services.alarms.acknowledge(m_seat.resultCount() > 0 ? m_seat.result().user : QString());
}

void AlarmsRoom::mute()
{
    using std::chrono::minutes;
    m_services.alarms.mute(m_services.alarms.isMuted() ? minutes(0) : minutes(5));
}

bool AlarmsRoom::isSelectedWatched() const
{
    const QList<patchbay::EncoderId> selected = m_view.inventoryView().table().selectedEncoders();
    return !selected.isEmpty() && std::ranges::all_of(selected, [this](const patchbay::EncoderId &each) {
        return m_services.watchList.contains(each.arn);
    });
}

void AlarmsRoom::watchSelected()
{
    const bool isToBeWatched = !isSelectedWatched();
    QStringList arns;
    const QList<patchbay::EncoderId> selected = m_view.inventoryView().table().selectedEncoders();
    for (const patchbay::EncoderId &each : selected)
        arns += each.arn;
    m_services.watchList.setWatched(arns, isToBeWatched);
}

/// The dialog may be open while the desk is locked.
void AlarmsRoom::stopWatching(const Alarm &alarm)
{
    if (!m_services.lock.refuses())
        m_services.watchList.setWatched({alarm.problem.encoderArn}, false);
}

/// A single encoder where it is; what is more than that, or exists no more, in the list of all.
void AlarmsRoom::showWhatIsWrong()
{
    const auto &all = m_services.alarms.all();
    const auto unseen = std::ranges::find(all, false, &Alarm::isAcknowledged);
    const bool isListed =
        unseen != all.end() && m_services.plant.find(m_services.plant.idOf(unseen->problem.encoderArn)) != nullptr;
    if (m_services.alarms.unacknowledged() == 1 && isListed)
        showInList(*unseen);
    else
        show();
}

void AlarmsRoom::showInList(const Alarm &alarm)
{
    m_commands[Command::List].trigger();
    InventoryView &list = m_view.inventoryView();
    const int row = list.model().rowOf(m_services.plant.idOf(alarm.problem.encoderArn));
    if (row < 0)
        return m_status.showPassing(
            text::filled(tr("%1 is not in the list as it is shown now."), alarmName(alarm, m_services.plant)));
    list.table().setCurrentIndex(list.table().model()->index(row, 0));
    list.table().scrollTo(list.table().currentIndex());
}

void AlarmsRoom::tellNotKept(const files::Error &error)
{
    Message message;
    message.id = notKeptMessage;
    message.severity = Severity::Attention;
    message.sentence = watchListNotKeptSentence(error);
    m_window.notices().showMessage(message);
}

} // namespace ui
