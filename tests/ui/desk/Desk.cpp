// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include "ui/desk/Desk.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/rebind/RebindDialog.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tests {

QCoro::Task<aws::Result<aws::Credentials>> CountedCredentials::credentials(std::stop_token)
{
    ++asked;
    if (error)
        co_return tl::unexpected(*error);
    aws::Credentials key{u"AKIDEXAMPLE"_s, aws::Secret(u"not a secret"_s), {}};
    co_return aws::Result<aws::Credentials>(std::move(key));
}

Desk::Desk()
    : WholeWindow([this](const patchbay::SourceId &id) { return makeSource(id); })
{
    QApplication::setDoubleClickInterval(20); // folded details wait for that long
    window.show();
}

Desk::~Desk()
{
    service.goOn();
    end();
}

/// As the program does it.
aws::Result<std::unique_ptr<patchbay::Source>> Desk::makeSource(const patchbay::SourceId &id)
{
    if (!refused.isEmpty() && accounts.find(id.account)->endpointUrl == refused) {
        aws::Error error;
        error.kind = aws::ErrorKind::InvalidEndpoint;
        error.message = refused;
        return tl::unexpected(refusal.value_or(error));
    }
    ++opened;
    aws::ClientSettings client;
    client.endpoint = service.url();
    client.region = id.region.toLatin1();
    client.service = ivs::service;
    client.readOnly = accounts.find(id.account)->readOnly;
    return std::make_unique<patchbay::Source>(
        patchbay::Source::Identity{id, accounts.find(id.account)->name, false, world},
        ivs::Client(aws::Client(transport, credentials, std::move(client), aws::RateLimits::unlimited())));
}

void Desk::openAccount(const QString &name)
{
    account = accounts.add({{}, name, accounts::FromAccessKey{}, {u"eu-west-1"_s}}).value_or(QUuid());
    QVERIFY(!account.isNull());
    desk.sources().open(account, u"eu-west-1"_s);
    const ui::InventoryView &view = desk.plantView().inventoryView();
    QTRY_COMPARE(view.table().model()->rowCount(), service.encoders);
    view.table().setCurrentIndex(view.table().model()->index(0, 0));
    QTRY_COMPARE(view.currentEncoder().arn, OneEncoder::camera());
    QTRY_COMPARE(source().inventory().stages().all().size(), 2U);
    QTRY_VERIFY(!shows(u"Select an encoder to see its details."_s)); // a narrow window unfolds them first
}

void Desk::rebindToMainShow()
{
    desk.plantView().rebindCurrent();
    auto *const dialog = window.findChild<ui::RebindDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(service.names.mainShow);
    for (QPushButton *const button : dialog->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == u"Rebind"_s)
            button->click();
    }
    QTRY_VERIFY(!window.findChild<ui::RebindDialog *>());
}

QDialog *Desk::dialog(const QString &title)
{
    QDialog *found = nullptr;
    const auto isThere = [&] {
        const auto all = window.findChildren<QDialog *>();
        const auto named = std::find_if(all.begin(), all.end(), [&title](const QDialog *each) {
            return each->isVisible() && each->windowTitle() == title;
        });
        found = named == all.end() ? nullptr : *named;
        return found != nullptr;
    };
    return waitFor(isThere) ? found : nullptr;
}

bool Desk::shows(const QString &text) const
{
    const auto all = window.findChildren<QLabel *>();
    return std::any_of(all.begin(), all.end(),
                       [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

} // namespace tests
