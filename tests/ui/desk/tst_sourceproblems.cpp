// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SourceProblems.h"

#include "aws/Transport.h"
#include "support/RawServer.h"
#include "ui/desk/StatusLine.h"
#include "ui/inventory/InventoryView.h"
#include "ui/inventory/ShownSources.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/words/TimeWords.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

using Problem = aws::CredentialsProblem;

/// A keychain that gives no key.
class NoKey final : public aws::CredentialsSource {
public:
    Problem problem{Problem::Kind::KeychainLocked};

    QCoro::Task<aws::Result<aws::Credentials>> credentials(std::stop_token) override
    {
        aws::Error error;
        error.kind = aws::ErrorKind::NoCredentials;
        error.credentialsProblem = problem;
        co_return tl::unexpected(error);
    }
};

/// What the desk has of a source, without the desk.
struct Desk {
    aws::Transport transport;
    std::shared_ptr<NoKey> key = std::make_shared<NoKey>();
    aws::World world;
    patchbay::Sources sources{[this](const patchbay::SourceId &id) {
        return std::make_unique<patchbay::Source>(
            patchbay::Source::Identity{id, u"Live Events"_s, false, world},
            ivs::Client(aws::Client(transport, key, {QUrl(u"http://127.0.0.1:9"_s), "eu-west-1"_ba, ivs::service},
                                    aws::RateLimits::unlimited())));
    }};
    patchbay::Plant plant{sources};
    ui::ShownSources shown{plant};
    patchbay::Source &source;
    patchbay::Inventory &inventory;
    QWidget window;
    ui::MessageBar *bar = new ui::MessageBar(&window);
    ui::InventoryView *view = new ui::InventoryView(shown, &window);
    std::unique_ptr<ui::SourceProblems> ownProblems;
    ui::SourceProblems &problems;

    explicit Desk(const aws::World &of = {})
        : world(of)
        , source(opened())
        , inventory(source.inventory())
        , ownProblems(std::make_unique<ui::SourceProblems>(source, *bar))
        , problems(*ownProblems)
    {
        auto *const column = new QVBoxLayout(&window);
        column->addWidget(bar);
        column->addWidget(view);
        bar->setRemedies(
            ui::Remedies(window).add({ui::Remedy::Refresh, ui::Remedy::UnlockKeychain}, [this] { refresh(); }));
        QObject::connect(&plant, &patchbay::Plant::sourceChanged, &problems, &ui::SourceProblems::update);
        window.show();
    }

    ~Desk()
    {
        ownProblems.reset(); // before its source
        bool isOver = false;
        QObject::connect(&sources, &patchbay::Sources::allEnded, &window, [&isOver] { isOver = true; });
        sources.endAll();
        [&] { QTRY_VERIFY(isOver); }();
    }

    patchbay::Source &opened()
    {
        const patchbay::SourceId id{QUuid::createUuid(), u"eu-west-1"_s};
        sources.open(id);
        shown.show({id});
        return *sources.find(id);
    }

    void refresh() { refresh(source.client()); }

    void refresh(ivs::Client &of)
    {
        const auto reading = inventory.refresh(of, {});
        QTRY_VERIFY(reading.isReady());
    }

    ivs::Client clientOf(const QUrl &endpoint)
    {
        const aws::Credentials fixed{u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), aws::Secret()};
        return ivs::Client(aws::Client(transport, std::make_shared<aws::FixedCredentials>(fixed),
                                       {endpoint, "eu-west-1"_ba, ivs::service}, aws::RateLimits::unlimited()));
    }

    bool shows(const QString &text) const
    {
        const auto labels = view->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }

    QPushButton *button(const QString &label) const
    {
        for (QPushButton *const each : bar->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text().remove(u'&') == label)
                return each;
        }
        return nullptr;
    }
};

/// A service whose list has two pages, and that sends no more than so many of them.
struct BreakingList {
    int pages = 2;
    support::RawServer server{[this](QTcpSocket &socket, const support::RawRequest &request) {
        const bool isSecond = request.body.contains("nextToken");
        if (request.target == "/ListStages")
            socket.write(support::answer(200, R"({"stages": []})"));
        else if (!isSecond && pages > 0)
            socket.write(support::answer(200, R"({"ingestConfigurations": [], "nextToken": "t"})"));
        else if (isSecond && pages > 1)
            socket.write(support::answer(200, R"({"ingestConfigurations": []})"));
    }};
};

} // namespace

class TestSourceProblems final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theErrorAloneSaysWhatIsTheMatterWithTheKey_data();
    void theErrorAloneSaysWhatIsTheMatterWithTheKey();
    void aMessageThatStaysIsNotRebuilt();
    void aFirstListThatTakesItsTimeIsSaid();
    void whatCouldNotBeReadIsTold();
    void silenceSaysWhatTheListShows_data();
    void silenceSaysWhatTheListShows();
    void theAgeSaysWhatHasComeSince();
};

void TestSourceProblems::theErrorAloneSaysWhatIsTheMatterWithTheKey_data()
{
    QTest::addColumn<Problem::Kind>("kind");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QStringList>("buttons");
    QTest::addColumn<ui::Remedy>("first");
    const QString unread = u" The access key of Live Events cannot be read."_s;
    const QStringList again{u"Try again"_s, u"Enter the key…"_s, u"Details…"_s};
    QTest::newRow("locked") << Problem::Kind::KeychainLocked << u"The keychain is locked."_s + unread
                            << QStringList{u"Unlock…"_s, u"Enter the key…"_s, u"Details…"_s}
                            << ui::Remedy::UnlockKeychain;
    QTest::newRow("denied") << Problem::Kind::KeychainDenied << u"The keychain did not allow it."_s + unread << again
                            << ui::Remedy::AskKeychain;
    QTest::newRow("silent") << Problem::Kind::KeychainSilent
                            << u"The keychain gives no answer. It may be asking you something in a window of its own."_s
            + unread << again
                            << ui::Remedy::AskKeychain;
    QTest::newRow("failed") << Problem::Kind::KeychainFailed << u"The keychain failed: on fire."_s + unread << again
                            << ui::Remedy::AskKeychain;
    QTest::newRow("none here") << Problem::Kind::NoKeychain << u"No keychain was found."_s + unread << again
                               << ui::Remedy::AskKeychain;
    const QStringList enter{u"Enter the key…"_s, u"Details…"_s};
    QTest::newRow("not in it") << Problem::Kind::NotInKeychain
                               << u"The keychain has no key for this account."_s + unread << enter
                               << ui::Remedy::EnterKey;
    QTest::newRow("not kept")
        << Problem::Kind::NotKept
        << u"No key is kept for this account. The access key of Live Events was for one run only."_s << enter
        << ui::Remedy::EnterKey;
}

void TestSourceProblems::theErrorAloneSaysWhatIsTheMatterWithTheKey()
{
    QFETCH(const Problem::Kind, kind);
    QFETCH(const QString, sentence);
    QFETCH(const QStringList, buttons);
    Desk desk;
    desk.key->problem.kind = kind;
    if (kind == Problem::Kind::KeychainFailed)
        desk.key->problem.detail = u"on fire"_s;
    QList<ui::Remedy> chosen;
    ui::Remedies remedies(desk.window);
    for (const ui::Remedy each : {ui::Remedy::UnlockKeychain, ui::Remedy::AskKeychain, ui::Remedy::EnterKey})
        remedies.add({each}, [&chosen, each] { chosen += each; });
    desk.bar->setRemedies(remedies);
    desk.refresh();
    const auto labels = desk.bar->findChildren<QLabel *>();
    QVERIFY2(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == sentence; }),
             qPrintable(desk.bar->findChild<QLabel *>()->text()));
    QStringList shown;
    for (const QPushButton *const each : desk.bar->findChildren<QPushButton *>())
        shown += each->text().remove(u'&');
    QCOMPARE(shown, buttons);
    desk.button(buttons.constFirst())->click();
    QTEST(chosen.value(0), "first");
    QVERIFY(desk.problems.emptyPage());
    desk.problems.emptyPage()->action.run(); // the page's button
    QTEST(chosen.value(1), "first");
}

/// The list is read again every few seconds: a button under the mouse or the focus stays the same button.
void TestSourceProblems::aMessageThatStaysIsNotRebuilt()
{
    Desk desk;
    desk.refresh();
    QPushButton *const unlock = desk.button(u"Unlock…"_s);
    QVERIFY(unlock);
    unlock->setFocus();
    desk.refresh();
    QCOMPARE(desk.button(u"Unlock…"_s), unlock);
    QCOMPARE(desk.window.focusWidget(), unlock);
}

void TestSourceProblems::aFirstListThatTakesItsTimeIsSaid()
{
    Desk desk;
    desk.source.silence().setLimits({std::chrono::milliseconds(50), std::chrono::hours(1)});
    support::RawServer mute([](QTcpSocket &, const support::RawRequest &) {});
    ivs::Client client = desk.clientOf(mute.url());
    std::stop_source stop;
    const auto reading = desk.inventory.refresh(client, stop.get_token());
    QTRY_VERIFY(desk.shows(u"There is no answer yet. Check network, VPN and proxy. It goes on asking."_s));
    stop.request_stop();
    QTRY_VERIFY(reading.isReady());
}

/// With what was odd in it behind Details, for as long as it is so.
void TestSourceProblems::whatCouldNotBeReadIsTold()
{
    Desk desk;
    QByteArray stages = R"([{"name":"nameless"},{"arn":"x","name":7}])";
    support::RawServer server([&stages](QTcpSocket &socket, const support::RawRequest &) {
        socket.write(support::answer(200, R"({"ingestConfigurations":[],"stages":)" + stages + '}'));
    });
    ivs::Client client = desk.clientOf(server.url());
    desk.refresh(client);
    QVERIFY(desk.button(u"Refresh"_s));
    QVERIFY(desk.button(u"Details…"_s));
    desk.button(u"Details…"_s)->click();
    const auto *const dialog = desk.window.findChild<ui::ErrorDialog *>();
    QVERIFY(dialog);
    QVERIFY2(dialog->text().details.contains(u"x: The answer's member “stages[1].name” is not a string"_s),
             qPrintable(dialog->text().details));
    stages = "[]";
    desk.refresh(client);
    QVERIFY(!desk.button(u"Details…"_s));
}

void TestSourceProblems::silenceSaysWhatTheListShows_data()
{
    QTest::addColumn<bool>("hasList");
    QTest::addColumn<bool>("hasPartOfTheNext");
    QTest::addColumn<aws::World>("world");
    QTest::addColumn<QString>("sentence");
    const aws::World elsewhere = aws::World::at(QUrl(u"http://127.0.0.1:8085"_s));
    QTest::newRow("the first list breaks off")
        << false << true << aws::World() << u"There is no answer. The list is not complete."_s;
    QTest::newRow("a later one") << true << false << aws::World()
                                 << u"AWS does not answer. The list shows what was true at %1."_s;
    QTest::newRow("a later one breaks off")
        << true << true << aws::World()
        << u"AWS does not answer. The list shows what was true at %1, and in parts what was later."_s;
    QTest::newRow("elsewhere") << true << false << elsewhere
                               << u"127.0.0.1:8085 does not answer. The list shows what was true at %1."_s;
    QTest::newRow("demo") << true << false << aws::World::demo()
                          << u"The demo does not answer. The list shows what was true at %1."_s;
}

void TestSourceProblems::silenceSaysWhatTheListShows()
{
    QFETCH(const bool, hasList);
    QFETCH(const bool, hasPartOfTheNext);
    QFETCH(const aws::World, world);
    QFETCH(const QString, sentence);
    Desk desk(world);
    BreakingList list;
    ivs::Client client = desk.clientOf(list.server.url());
    if (hasList)
        desk.refresh(client);
    QCOMPARE(desk.inventory.asOf().isValid(), hasList);
    desk.source.silence().setLimits({std::chrono::milliseconds(50), std::chrono::milliseconds(60)});
    list.pages = hasPartOfTheNext ? 1 : 0;
    std::stop_source stop;
    const auto reading = desk.inventory.refresh(client, stop.get_token());
    QTRY_VERIFY(desk.bar->isShowing(u"silence"_s));
    const QString time = ui::timeText(desk.inventory.asOf());
    const QString expected = hasList ? sentence.arg(time) : sentence;
    const auto labels = desk.bar->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [&expected](const QLabel *label) { return label->text() == expected; }));
    stop.request_stop();
    QTRY_VERIFY(reading.isReady());
}

void TestSourceProblems::theAgeSaysWhatHasComeSince()
{
    Desk desk;
    BreakingList list;
    ivs::Client client = desk.clientOf(list.server.url());
    desk.refresh(client);
    ui::StatusLine line;
    line.follow(&desk.shown);
    const auto says = [&line](const QString &text) {
        const auto labels = line.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->toolTip() == text; });
    };
    desk.source.silence().assume(patchbay::Silence::Level::Late);
    QTRY_VERIFY(says(u"Nothing newer has come since then."_s));
    list.pages = 1;
    const QDateTime before = desk.inventory.answeredAt();
    std::stop_source stop;
    const auto reading = desk.inventory.refresh(client, stop.get_token());
    QTRY_VERIFY(desk.inventory.answeredAt() > before);
    desk.source.silence().assume(patchbay::Silence::Level::Late);
    QTRY_VERIFY(says(u"Only a part of a newer list has come since then."_s));
    stop.request_stop();
    QTRY_VERIFY(reading.isReady());
}

QTEST_MAIN(TestSourceProblems)
#include "tst_sourceproblems.moc"
