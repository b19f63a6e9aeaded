// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/SignInResumes.h"

#include "accounts/FakeKeychain.h"
#include "accounts/SecretStore.h"
#include "accounts/providers/HeldCredentials.h"
#include "patchbay/csv/CsvDesk.h"
#include "patchbay/cutting/Cuts.h"
#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/patch/PatchRuns.h"
#include "support/OpenSources.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;

/// A run that waits for a sign-in goes on after it; one that is held for another reason is left to a person.
class TestSignInResumes final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatWaitsForTheSignInGoesOn_data();
    void onlyWhatWaitsForTheSignInGoesOn();
};

void TestSignInResumes::onlyWhatWaitsForTheSignInGoesOn_data()
{
    QTest::addColumn<aws::Error>("error");
    QTest::addColumn<bool>("isOfTheAccount");
    QTest::addColumn<int>("resumed");
    const aws::Error signIn = accounts::clientErrorOf(accounts::SignInNeeded{u"corp"_s, {}, true});
    const auto saidByAws = [](aws::ErrorKind kind) {
        aws::Error error;
        error.kind = kind;
        return error;
    };
    QTest::newRow("sign-in of this account") << signIn << true << 1;
    QTest::newRow("sign-in of another account") << signIn << false << 0;
    QTest::newRow("a session that has ended") << saidByAws(aws::ErrorKind::CredentialsExpired) << true << 1;
    QTest::newRow("no permission") << saidByAws(aws::ErrorKind::AccessDenied) << true << 0;
}

void TestSignInResumes::onlyWhatWaitsForTheSignInGoesOn()
{
    QFETCH(const aws::Error, error);
    QFETCH(const bool, isOfTheAccount);
    QTemporaryDir dir;
    FakeKeychain keychain;
    accounts::AccountStore store(dir.path(), std::nullopt);
    accounts::SecretStore secrets(keychain, store, accounts::Environment());
    support::OpenSources open;
    patchbay::PatchRuns runs(open.sources);
    patchbay::ActRuns acts(open.sources, patchbay::ActRecord::none());
    patchbay::Journal journal(dir.path());
    patchbay::LiveMoves moves;
    patchbay::Cuts cuts({open.sources, runs, journal, patchbay::ActRecord::none(), moves});
    const ui::SignInResumes resumes(secrets, runs, acts, cuts);
    patchbay::Source &source = open.open(u"Live Events"_s, u"eu-west-1"_s);
    patchbay::Patch patch;
    for (const QString &id : {u"a"_s, u"b"_s}) {
        ivs::IngestConfigurationSummary summary;
        summary.arn = encoderArn(id);
        source.inventory().apply(summary, QDateTime::currentDateTimeUtc());
        patch.items.push_back({{source.id(), summary.arn}, {source.id(), {}}, {source.id(), stageArn(u"s"_s)}});
    }
    patchbay::PatchRun &run = runs.take(patch);
    const QSignalSpy resumed(&run, &patchbay::PatchRun::resumed);
    run.setHold({source.id(), error});
    QCOMPARE(run.holds().size(), std::size_t(1));
    secrets.noteOtherCredentials(isOfTheAccount ? source.id().account : QUuid::createUuid());
    QTEST(int(resumed.count()), "resumed");
    run.stop();
    open.end();
}

QTEST_GUILESS_MAIN(TestSignInResumes)
#include "tst_signinresumes.moc"
