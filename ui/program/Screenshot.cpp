// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/Screenshot.h"

#include "text/Isolate.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/rebind/RebindDialog.h"
#include "ui/window/MainWindow.h"
#include "ui/window/SessionView.h"

#include <QApplication>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPainter>
#include <QPushButton>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using namespace std::chrono_literals;

/// Long enough for the details and the endpoints to be read from a service on this computer.
constexpr auto settlingTime = 1500ms;

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

QStringList Screenshot::views()
{
    return {u"list"_s,     u"details"_s,   u"rebind"_s, u"conflict"_s,
            u"accounts"_s, u"error-bar"_s, emptyView(), u"welcome"_s};
}

QString Screenshot::emptyView()
{
    return u"empty"_s;
}

Screenshot::Screenshot(MainWindow &window, const QString &view, const QString &file, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_view(view)
    , m_file(file)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settlingTime);
    connect(&m_settled, &QTimer::timeout, this, &Screenshot::save);
    QTimer::singleShot(0, this, &Screenshot::waitForList);
}

void Screenshot::waitForList()
{
    SessionView *const view = m_window.sessionView();
    if (!view || m_view == "welcome"_L1) {
        m_window.open({}, {});
        m_settled.start();
        return;
    }
    const patchbay::Inventory &inventory = view->source().inventory();
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
    m_settled.start();
    SessionView &view = *m_window.sessionView();
    const patchbay::Inventory &inventory = view.source().inventory();
    disconnect(&inventory, nullptr, this, nullptr);
    select(view, firstConfiguration(inventory, m_view == "details"_L1 || m_view == "conflict"_L1));
    if (m_view == "accounts"_L1)
        m_window.showAccounts(view.source().id().account);
    if (m_view == "error-bar"_L1)
        brokenRefresh();
    // The table tells of its new row from the event loop.
    if (m_view == "rebind"_L1 || m_view == "conflict"_L1)
        QTimer::singleShot(0, this, &Screenshot::openRebind);
}

void Screenshot::openRebind()
{
    SessionView &view = *m_window.sessionView();
    const patchbay::Inventory &inventory = view.source().inventory();
    view.rebindCurrent();
    auto *const dialog = m_window.findChild<RebindDialog *>();
    const patchbay::Configuration *const current = inventory.find(view.inventoryView().currentArn());
    if (!dialog || !current)
        return;
    dialog->choose(otherStage(inventory, current->summary.stageArn));
    if (m_view == "conflict"_L1)
        pressRebind();
}

void Screenshot::pressRebind()
{
    const auto buttons = m_window.findChild<RebindDialog *>()->findChildren<QPushButton *>();
    for (QPushButton *const button : buttons) {
        if (button->isDefault())
            button->click();
    }
}

/// Makes the demo's service refuse the next list.
void Screenshot::brokenRefresh()
{
    SessionView &view = *m_window.sessionView();
    QUrl url = view.source().client().settings().endpoint;
    url.setPath(u"/_control/faults"_s);
    auto *const network = new QNetworkAccessManager(this);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkReply *const reply =
        network->post(request, R"({"operation":"ListIngestConfigurations","fault":"accessDenied","count":100})"_ba);
    connect(reply, &QNetworkReply::finished, &view, [&view] { view.refresh(); });
}

void Screenshot::save()
{
    m_isSaved = draw().save(m_file, "PNG");
    if (!m_isSaved)
        std::fputs(qPrintable(text::filled(tr("The picture could not be written to %1."), m_file) + u'\n'), stderr);
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
