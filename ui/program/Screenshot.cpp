// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/Screenshot.h"

#include "text/Isolate.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/window/MainWindow.h"
#include "ui/window/SessionView.h"

#include <QApplication>
#include <QDialog>
#include <QPainter>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using namespace std::chrono_literals;

/// Long enough for the details and the endpoints to be read from a service on this computer.
constexpr auto settlingTime = 1500ms;
/// A picture that needs longer than that shows what there is.
constexpr auto patience = 20s;

void say(const QString &sentence)
{
    std::fputs(qUtf8Printable(sentence + u'\n'), stderr);
}

/// The ARN of the first configuration that is live and has a stage, or is idle and has one.
QString firstConfiguration(const patchbay::Inventory &inventory, bool live)
{
    for (const patchbay::Configuration &each : inventory.configurations()) {
        if (each.summary.isActive() == live && !each.summary.stageArn.isEmpty() && !each.summary.name.isEmpty())
            return each.summary.arn;
    }
    return {};
}

QString otherStage(const patchbay::Inventory &inventory, const QString &than)
{
    for (const ivs::StageSummary &stage : inventory.stages()) {
        if (stage.arn != than && inventory.boundTo(stage.arn) < ivs::maxPublishersPerStage)
            return stage.arn;
    }
    return {};
}

void select(SessionView &view, const QString &arn)
{
    InventoryTable &table = view.inventoryView().table();
    const auto rows =
        table.model()->match(table.model()->index(0, 0), InventoryModel::ArnRole, arn, 1, Qt::MatchExactly);
    if (!rows.isEmpty())
        table.setCurrentIndex(rows.constFirst());
}

QList<QWidget *> dialogsOver(const QWidget &window)
{
    QList<QWidget *> dialogs;
    const auto all = QApplication::topLevelWidgets();
    for (QWidget *const widget : all) {
        if (widget != &window && widget->isVisible() && qobject_cast<QDialog *>(widget))
            dialogs += widget;
    }
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

Screenshot::Screenshot(MainWindow &window, Picture picture, const QString &file, std::function<void()> refuseLists,
                       QObject *parent)
    : QObject(parent)
    , m_window(window)
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
    SessionView *const view = m_window.sessionView();
    if (!view || m_picture.opens == Picture::Opens::Welcome) {
        m_window.open({}, {});
        m_patience.setRemainingTime(patience);
        m_settled.start();
        return;
    }
    const patchbay::Inventory &inventory = view->session().inventory();
    const auto arrived = [this, &inventory] {
        if (inventory.loading() == patchbay::Inventory::Loading::Idle && !m_settled.isActive())
            bringUp();
    };
    connect(&inventory, &patchbay::Inventory::loadingChanged, this, arrived);
    if (inventory.asOf().isValid())
        arrived();
}

void Screenshot::bringUp()
{
    m_patience.setRemainingTime(patience);
    m_settled.start();
    SessionView &view = *m_window.sessionView();
    const patchbay::Inventory &inventory = view.session().inventory();
    disconnect(&inventory, nullptr, this, nullptr);
    select(view, firstConfiguration(inventory, m_picture.encoder == Picture::Encoder::Live));
    if (m_picture.service == Picture::Service::RefusesTheNextLists) {
        m_refuseLists();
        view.refresh();
    }
    // The table tells of its new row from the event loop.
    QTimer::singleShot(0, this, &Screenshot::open);
}

void Screenshot::open()
{
    SessionView &view = *m_window.sessionView();
    const patchbay::Inventory &inventory = view.session().inventory();
    switch (m_picture.opens) {
    case Picture::Opens::Rebind:
        view.rebindCurrent();
        break;
    case Picture::Opens::Accounts:
        m_window.showAccounts(view.session().identity().account);
        break;
    case Picture::Opens::Nothing:
    case Picture::Opens::Welcome:
        break;
    }
    const patchbay::Configuration *const current = inventory.find(view.inventoryView().currentArn());
    if (m_picture.goOn && current)
        m_picture.goOn(m_window, otherStage(inventory, current->summary.stageArn));
}

void Screenshot::saveWhenReady()
{
    const bool isReady = !m_picture.isReady || m_picture.isReady(m_window);
    if (!isReady && !m_patience.hasExpired())
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
    m_window.closeUnattended(); // a change that ends only now opens a dialog that nobody would read
}

QPixmap Screenshot::draw() const
{
    QPixmap picture = m_window.grab();
    QPainter painter(&picture);
    const auto dialogs = dialogsOver(m_window);
    for (QWidget *const dialog : dialogs)
        paintDialog(painter, *dialog, m_window.rect());
    return picture;
}

} // namespace ui
