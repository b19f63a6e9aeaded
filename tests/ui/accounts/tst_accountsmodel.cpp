// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountsModel.h"

#include "AccountsFixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::AccountsModel;

class TestAccountsModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheStore();
    void tellsTheState();
};

namespace {

QString text(const AccountsModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void TestAccountsModel::followsTheStore()
{
    tests::AccountsFixture fixture;
    const QUuid first = fixture.add(u"Live Events"_s);
    AccountsModel model(fixture.services());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 1);

    const QUuid second = fixture.add(u"Rehearsal"_s, u"us-west-2"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(text(model, 1, AccountsModel::Name), u"Rehearsal"_s);
    QCOMPARE(text(model, 1, AccountsModel::Regions), u"us-west-2"_s);
    QCOMPARE(text(model, 1, AccountsModel::SignedInAs), u"access key"_s);

    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    accounts::Account account = *fixture.store.find(second);
    account.name = u"Archive"_s;
    QVERIFY(fixture.store.update(account));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(text(model, 1, AccountsModel::Name), u"Archive"_s);

    QVERIFY(fixture.store.remove(first));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowOf(second), 0);
    QCOMPARE(model.rowOf(first), -1);
}

void TestAccountsModel::tellsTheState()
{
    tests::AccountsFixture fixture;
    const QUuid id = fixture.add(u"Live Events"_s);
    AccountsModel model(fixture.services());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(text(model, 0, AccountsModel::State), u"needs its key"_s);
    fixture.secrets.keepForThisRun(id, {u"AKIDEXAMPLE"_s, aws::Secret(u"x"_s), {}});
    QCOMPARE(text(model, 0, AccountsModel::State), u"key for this run only"_s);

    accounts::Account account = *fixture.store.find(id);
    account.readOnly = true;
    account.origin = accounts::FromAccessKey{accounts::FromAccessKey::Kept::InKeychain, false};
    QVERIFY(fixture.store.update(account));
    QCOMPARE(text(model, 0, AccountsModel::State), u"read-only"_s);
    account.origin = accounts::FromAccessKey{accounts::FromAccessKey::Kept::InKeychain, true};
    QVERIFY(fixture.store.update(account));
    QCOMPARE(text(model, 0, AccountsModel::State), u"secret not deleted yet"_s);
}

QTEST_MAIN(TestAccountsModel)
#include "tst_accountsmodel.moc"
