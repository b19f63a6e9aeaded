// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ServedWindow.h"

#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

QString plain(QString label)
{
    return label.remove(u'&');
}

} // namespace

ServedWindow::ServedWindow(Options options)
    : WholeWindow([this](const patchbay::SourceId &id) { return makeSource(id); })
    , service({.configurations = options.configurations, .stages = options.stages, .rateLimits = false})
    , control(service.endpoint().value())
{
    window.show();
    accounts::Account entry{{}, u"Live Events"_s, accounts::FromAccessKey{}, {service.region()}};
    entry.readOnly = options.isReadOnly;
    account = accounts.add(entry).value_or(QUuid());
    desk.sources().open(account, service.region());
    [&] { QTRY_COMPARE_WITH_TIMEOUT(table().model()->rowCount(), options.configurations, patience); }();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!source().isReading(), patience); }();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(labels.isRead(), patience); }();
    if (options.someAreLive)
        return;
    for (const patchbay::Configuration &each : source().inventory().configurations())
        control.setState(each.summary.arn, u"INACTIVE"_s);
    read();
}

ServedWindow::~ServedWindow()
{
    end();
}

aws::Result<std::unique_ptr<patchbay::Source>> ServedWindow::makeSource(const patchbay::SourceId &id)
{
    const accounts::Account &entry = *accounts.find(id.account);
    aws::Client client(transport, std::make_shared<aws::FixedCredentials>(service.credentials()),
                       {service.endpoint().value(), id.region.toLatin1(), ivs::service, entry.readOnly},
                       aws::RateLimits::unlimited());
    return std::make_unique<patchbay::Source>(patchbay::Source::Identity{id, entry.name, false, {}},
                                              ivs::Client(std::move(client)));
}

ui::InventoryTable &ServedWindow::table()
{
    return desk.plantView().inventoryView().table();
}

void ServedWindow::read()
{
    const auto reading = source().inventory().refresh(source().client(), {});
    [&] { QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience); }();
}

void ServedWindow::goLive(const QString &arn)
{
    control.setState(arn, u"ACTIVE"_s);
    read();
}

void ServedWindow::selectRows(int first, int count)
{
    table().clearSelection();
    table().selectionModel()->setCurrentIndex(table().model()->index(first, 0), QItemSelectionModel::NoUpdate);
    for (int row = first; row < first + count; ++row)
        table().selectionModel()->select(table().model()->index(row, 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

QList<QJsonObject> ServedWindow::held(const QString &list, const QString &name)
{
    QList<QJsonObject> found;
    const QJsonArray all = control.state()[list].toArray();
    for (const QJsonValue &each : all) {
        if (each[u"name"_s] == name)
            found += each.toObject();
    }
    return found;
}

bool ServedWindow::isHeld(const QString &list, const QString &arn)
{
    const QJsonArray all = control.state()[list].toArray();
    return std::any_of(all.begin(), all.end(), [&arn](const QJsonValue &each) { return each[u"arn"_s] == arn; });
}

void ServedWindow::waitForEnd()
{
    QTRY_COMPARE_WITH_TIMEOUT(acts.underWay(), 0, patience);
}

QAction *ServedWindow::findAct(const QString &text)
{
    const auto actions = window.actions();
    const auto found = std::ranges::find_if(
        actions, [wanted = plain(text)](const QAction *each) { return plain(each->text()) == wanted; });
    return found == actions.end() ? nullptr : *found;
}

void ServedWindow::trigger(const QString &text)
{
    QAction *const act = findAct(text);
    if (!act)
        qFatal("there is no act %s", qPrintable(text));
    act->trigger();
}

QPushButton *ServedWindow::button(const QWidget &in, const QString &label)
{
    const QString wanted = plain(label);
    QPushButton *beginsSo = nullptr;
    for (QPushButton *const each : in.findChildren<QPushButton *>()) {
        if (!each->isVisibleTo(&in))
            continue;
        const QString text = plain(each->text());
        if (text == wanted)
            return each;
        if (!beginsSo && text.startsWith(wanted) && !text[wanted.size()].isLetterOrNumber())
            beginsSo = each;
    }
    return beginsSo;
}

void ServedWindow::press(const QString &label)
{
    const auto find = [&]() -> QPushButton * {
        for (QPushButton *const each : window.findChildren<QPushButton *>()) {
            if (each->isVisible() && each->isEnabled() && plain(each->text()) == plain(label))
                return each;
        }
        return nullptr;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(find(), qPrintable(label), patience);
    find()->click();
}

bool ServedWindow::says(const QString &part) const
{
    const auto shown = window.findChildren<QLabel *>();
    return std::ranges::any_of(
        shown, [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
}

} // namespace tests
