// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/Screenshot.h"

#include "patchbay/alarms/Alarms.h"
#include "text/Isolate.h"
#include "ui/desk/AlarmsRoom.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/Closing.h"
#include "ui/desk/CreationRoom.h"
#include "ui/desk/CrosspointRoom.h"
#include "ui/desk/DashboardRooms.h"
#include "ui/desk/Desk.h"
#include "ui/desk/HandoverRoom.h"
#include "ui/desk/LifecycleRooms.h"
#include "ui/desk/LineUpRoom.h"
#include "ui/desk/LiveDecisions.h"
#include "ui/desk/LiveRooms.h"
#include "ui/desk/LockRoom.h"
#include "ui/desk/ParticipantsRoom.h"
#include "ui/desk/PatchSheetRoom.h"
#include "ui/desk/PlanRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/RemovalRoom.h"
#include "ui/desk/RescueRoom.h"
#include "ui/desk/RotationRoom.h"
#include "ui/desk/ShiftRoom.h"
#include "ui/desk/SourceChoice.h"
#include "ui/desk/TagsRoom.h"
#include "ui/desk/WaitsRoom.h"
#include "ui/desk/WallboardRoom.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/preview/PreviewDialog.h"
#include "ui/program/PictureStates.h"
#include "ui/wallboard/WallboardWindow.h"
#include "ui/window/MainWindow.h"
#include "ui/words/LiveWords.h"

#include <QApplication>
#include <QDialog>
#include <QPainter>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using namespace std::chrono_literals;

/// Long enough for the details and the endpoints to be read from a service on this computer.
constexpr auto settlingTime = 1500ms;
/// A picture that needs longer than that shows what there is.
constexpr auto longestWait = 20s;

void say(const QString &sentence)
{
    std::fputs(qUtf8Printable(sentence + u'\n'), stderr);
}

/// The first of that kind that has a stage; null: there is none.
patchbay::EncoderId firstEncoder(const patchbay::Plant &plant, Picture::Encoder kind)
{
    const bool live = kind != Picture::Encoder::Idle;
    const bool pair = kind == Picture::Encoder::LivePair;
    for (int row = 0; row < plant.rowCount(); ++row) {
        const ivs::IngestConfigurationSummary &summary = plant.at(row).summary;
        if (summary.isActive() == live && (!pair || summary.redundantIngest) && !summary.stageArn.isEmpty()
            && !summary.name.isEmpty())
            return plant.idAt(row);
    }
    return {};
}

void select(PlantView &view, const patchbay::EncoderId &encoder)
{
    InventoryTable &table = view.inventoryView().table();
    const int row = view.inventoryView().model().rowOf(encoder);
    if (row >= 0)
        table.setCurrentIndex(table.model()->index(row, 0));
}

int ancestorsOf(const QWidget *widget)
{
    int ancestors = 0;
    while ((widget = widget->parentWidget()))
        ++ancestors;
    return ancestors;
}

/// One that another has opened lies over it.
QList<QWidget *> dialogsOver(const QWidget &window)
{
    QList<QWidget *> dialogs;
    const auto all = QApplication::topLevelWidgets();
    for (QWidget *const widget : all) {
        if (widget != &window && widget->isVisible() && qobject_cast<QDialog *>(widget))
            dialogs += widget;
    }
    std::ranges::sort(dialogs, {}, ancestorsOf);
    return dialogs;
}

/// A dialog with a plain frame and its title, as a window manager would show it.
void paintDialog(QPainter &painter, QWidget &dialog, const QRect &area)
{
    const int caption = dialog.fontMetrics().height() * 2;
    const QRect body(
        QPoint(area.center().x() - dialog.width() / 2, area.center().y() - (dialog.height() - caption) / 2),
        dialog.size());
    const QRect frame = body.adjusted(-1, -caption, 1, 1);
    painter.fillRect(area, QColor(0, 0, 0, 90));
    painter.fillRect(frame, dialog.palette().color(QPalette::Mid));
    painter.fillRect(frame.adjusted(1, 1, -1, -1), dialog.palette().color(QPalette::Button));
    QFont bold = dialog.font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(dialog.palette().color(QPalette::ButtonText));
    painter.drawText(QRect(frame.topLeft(), QSize(frame.width(), caption)), Qt::AlignCenter, dialog.windowTitle());
    painter.drawPixmap(body.topLeft(), dialog.grab());
}

} // namespace

Screenshot::Screenshot(Desk &desk, Picture picture, const QString &file, std::function<void()> refuseLists,
                       QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_window(desk.window())
    , m_picture(std::move(picture))
    , m_file(file)
    , m_refuseLists(std::move(refuseLists))
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settlingTime);
    connect(&m_settled, &QTimer::timeout, this, &Screenshot::saveWhenReady);
    QTimer::singleShot(0, this, &Screenshot::waitForList);
}

void Screenshot::waitForList()
{
    const ShownSources *const shown = &m_desk.plantView().shownSources();
    if (shown->open().empty() || m_picture.opens == Picture::Opens::Welcome) {
        m_desk.sources().open({}, {});
        m_limit.setRemainingTime(longestWait);
        m_settled.start();
        return;
    }
    const auto arrived = [this, shown] {
        if (!shown->areReading() && !m_settled.isActive())
            bringUp();
    };
    m_arrival = connect(&shown->plant(), &patchbay::Plant::sourceChanged, this, arrived);
    if (shown->wereRead())
        arrived();
}

void Screenshot::bringUp()
{
    m_limit.setRemainingTime(longestWait);
    m_settled.start();
    PlantView &view = m_desk.plantView();
    const patchbay::Plant &plant = view.shownSources().plant();
    disconnect(m_arrival);
    select(view, firstEncoder(plant, m_picture.encoder));
    if (m_picture.service == Picture::Service::RefusesTheNextLists) {
        m_refuseLists();
        view.refresh();
    }
    // The table tells of its new row from the event loop.
    QTimer::singleShot(0, this, &Screenshot::open);
}

void Screenshot::open()
{
    PlantView &view = m_desk.plantView();
    const patchbay::Plant &plant = view.shownSources().plant();
    switch (m_picture.opens) {
    case Picture::Opens::Rebind:
        view.rebindCurrent();
        break;
    case Picture::Opens::Live:
        meetLive(view.changes().live(), plant, view.inventoryView().currentEncoder(), u"main-show"_s);
        break;
    case Picture::Opens::LiveToOtherAddress:
        meetLive(view.changes().live(), plant, view.inventoryView().currentEncoder(), u"main-backup"_s);
        break;
    case Picture::Opens::Accounts:
        m_desk.showAccounts(view.shown().constFirst().account);
        break;
    case Picture::Opens::Journal:
        m_desk.show(View::Journal);
        break;
    case Picture::Opens::Preview:
        view.changes().preview(showOpen(plant));
        break;
    case Picture::Opens::Taking:
        view.changes().preview(showOpen(plant));
        m_window.findChild<PreviewDialog *>()->take();
        break;
    case Picture::Opens::Handover:
        m_desk.lifecycle().handover().handOverSelected();
        break;
    case Picture::Opens::Pair:
        m_desk.lifecycle().pairSelected();
        break;
    case Picture::Opens::Tags:
        m_desk.lifecycle().tags().edit(view.inventoryView().currentEncoder());
        break;
    case Picture::Opens::Removal:
        m_desk.lifecycle().removal().removeSelected();
        break;
    case Picture::Opens::Rotation:
        m_desk.lifecycle().rotation().rotate(view.inventoryView().currentEncoder());
        break;
    case Picture::Opens::Stages:
        markStages(plant);
        m_desk.show(View::Stages);
        break;
    case Picture::Opens::Crosspoint:
        markStages(plant);
        armSome(m_desk.dashboard().crosspoint().armed(), plant);
        m_desk.show(View::Crosspoint);
        break;
    case Picture::Opens::Creation:
        m_desk.lifecycle().creation().makeNew();
        break;
    case Picture::Opens::Clone:
        m_desk.lifecycle().creation().cloneSelected();
        break;
    case Picture::Opens::Participants:
        m_desk.lifecycle().participants().showSelected();
        break;
    case Picture::Opens::Stranded:
        strand(m_window.findChild<RescueRoom *>()->encoders(), plant);
        break;
    case Picture::Opens::Waiting:
    case Picture::Opens::Waits:
        waitForSome(plant, m_desk.live().waits());
        if (m_picture.opens == Picture::Opens::Waits)
            m_desk.live().waits().show();
        break;
    case Picture::Opens::Wallboard:
    case Picture::Opens::WallboardWell:
    case Picture::Opens::WallboardSilent:
    case Picture::Opens::WallboardNoPlan:
        openBoard();
        break;
    case Picture::Opens::Plan:
    case Picture::Opens::LineUp:
        m_desk.dashboard().plan().use(showPlanned(plant));
        if (m_picture.opens == Picture::Opens::LineUp)
            m_desk.dashboard().lineUp().show();
        break;
    case Picture::Opens::Alarm:
        raiseAlarms(m_desk.dashboard().services(), 1);
        break;
    case Picture::Opens::Alarms:
        raiseAlarms(m_desk.dashboard().services(), 4);
        m_desk.dashboard().alarms().show();
        break;
    case Picture::Opens::Locked:
        m_desk.dashboard().lock().lock();
        break;
    case Picture::Opens::Shift:
        m_desk.dashboard().shift().open();
        break;
    case Picture::Opens::PatchSheet:
        m_desk.dashboard().patchSheet().open();
        break;
    case Picture::Opens::Nothing:
    case Picture::Opens::Welcome:
        break;
    }
    const patchbay::EncoderId encoder = view.inventoryView().currentEncoder();
    const patchbay::Configuration *const current = plant.find(encoder);
    if (m_picture.goOn && current)
        m_picture.goOn(m_window, otherStage(*plant.source(encoder.source), current->summary.stageArn));
}

/// One thing that is wrong was seen by somebody, the other is new.
void Screenshot::openBoard()
{
    const Services services = m_desk.dashboard().services();
    markStages(services.plant);
    m_board = &m_desk.dashboard().wallboard().open();
    m_board->resize(m_window.size());
    if (m_picture.opens == Picture::Opens::WallboardNoPlan)
        return;
    const bool isWell = m_picture.opens == Picture::Opens::WallboardWell;
    runShow(services, isWell ? BoardState::Well : BoardState::OneElsewhere);
    if (isWell)
        return;
    const auto seen = [this, services] {
        services.alarms.acknowledge(u"Ana"_s);
        runShow(services, BoardState::Wrong);
        if (m_picture.opens == Picture::Opens::WallboardSilent)
            QTimer::singleShot(500ms, this,
                               [services] { fallSilent(services.plant); }); // what is wrong is shown by then
    };
    connect(&services.alarms, &patchbay::Alarms::raised, this, seen,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void Screenshot::saveWhenReady()
{
    const bool isReady = !m_picture.isReady || m_picture.isReady(m_window);
    if (!isReady && !m_limit.hasExpired())
        return m_settled.start();
    if (!isReady)
        say(text::filled(tr("The picture “%1” does not show all that it should."), m_picture.name));
    save();
}

void Screenshot::save()
{
    m_isSaved = draw().save(m_file, "PNG");
    if (!m_isSaved)
        say(text::filled(tr("The picture could not be written to %1."), m_file));
    if (m_board)
        m_desk.dashboard().services().plan.clear(); // with the service everybody goes, which is no alarm
    m_desk.closing().beginUnattended(); // a change that ends only now opens a dialog that nobody would read
}

QPixmap Screenshot::draw() const
{
    if (m_board)
        return m_board->grab();
    QPixmap picture = m_window.grab();
    QPainter painter(&picture);
    const auto dialogs = dialogsOver(m_window);
    for (QWidget *const dialog : dialogs)
        paintDialog(painter, *dialog, m_window.rect());
    return picture;
}

} // namespace ui
