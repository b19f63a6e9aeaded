// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include "ivs/Arn.h"
#include "ui/desk/Desk.h"
#include "ui/help/Components.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"

#include <QAction>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tests {

Desk::Desk()
    : WholeWindow(
        [this](const patchbay::SourceId &id) { return makeSource(id); },
        {{}, false, [this](const accounts::Account &, const QString &) { return service.endpoint()->toString(); }})
{
    window.resize(1280, 720);
    window.show();
}

Desk::~Desk()
{
    end();
}

aws::Result<std::unique_ptr<patchbay::Source>> Desk::makeSource(const patchbay::SourceId &id)
{
    const accounts::Account asked = *accounts.find(id.account);
    return clients.clientOf(asked, id.region, secrets.sourceOf(id.account)).map([&](aws::Client client) {
        return std::make_unique<patchbay::Source>(
            patchbay::Source::Identity{id, asked.name, false, clients.worldOf(asked)}, ivs::Client(std::move(client)));
    });
}

void Desk::openDemo()
{
    accounts::Account demo;
    demo.name = u"Live Events"_s;
    demo.origin = accounts::FromDemo();
    demo.regions = {service.region()};
    const QUuid id = *accounts.add(demo);
    secrets.keepForThisRun(id, service.credentials());
    desk.sources().open(id, demo.firstRegion());
    const patchbay::Inventory &inventory = source().inventory();
    waitFor([&inventory] { return inventory.asOf().isValid() && !inventory.stages().all().empty(); });
}

QString Desk::select(bool live)
{
    ui::InventoryTable &table = desk.plantView().inventoryView().table();
    for (const patchbay::Configuration &each : source().inventory().configurations()) {
        if (each.summary.isActive() != live || each.summary.stageArn.isEmpty())
            continue;
        const patchbay::EncoderId encoder{source().id(), each.summary.arn};
        table.setCurrentIndex(table.model()->index(desk.plantView().inventoryView().model().rowOf(encoder), 0));
        waitFor([&] { return desk.plantView().inventoryView().currentEncoder() == encoder; });
        return each.summary.arn;
    }
    return {};
}

void Desk::trigger(const char *text)
{
    const QString label = QCoreApplication::translate("ui::Commands", text);
    for (QAction *const action : window.actions()) {
        if (action->text() == label)
            return action->trigger();
    }
    qFatal("There is no action “%s”.", text);
}

Data Desk::data()
{
    Data data;
    data.add(u"Live Events"_s);
    data.add(sharedFolder.path());
    data.add(dir.path());
    for (const ui::Component &each : ui::components()) {
        for (const QString &text : {each.name, each.licence, each.authors}) {
            if (!text.startsWith(u"[!!!"_s))
                data.add(text);
        }
    }
    if (desk.plantView().shown().isEmpty())
        return data;
    for (const patchbay::Configuration &each : source().inventory().configurations()) {
        data.add(each.summary.name);
        data.add(each.summary.userId);
        data.add(each.summary.participantId);
        data.add(ivs::shortId(each.summary.arn));
    }
    return data;
}

} // namespace tests
