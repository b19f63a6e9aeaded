// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/SessionProblems.h"

#include "aws/Transport.h"
#include "support/RawServer.h"
#include "ui/errors/ErrorDialog.h"
#include "ui/inventory/InventoryView.h"

#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// A keychain that gives no key.
class NoKey final : public aws::CredentialsSource {
public:
    QCoro::Task<aws::Result<aws::Credentials>> credentials(std::stop_token) override
    {
        aws::Error error;
        error.kind = aws::ErrorKind::NoCredentials;
        co_return tl::unexpected(error);
    }
};

/// What the window has of a session, without the session.
struct Desk {
    aws::Transport transport;
    ivs::Client client{aws::Client(transport, std::make_shared<NoKey>(),
                                   {QUrl(u"http://127.0.0.1:9"_s), "eu-west-1"_ba, ivs::signingName},
                                   aws::RateLimits::unlimited())};
    patchbay::Inventory inventory;
    QWidget window;
    ui::MessageBar *bar = new ui::MessageBar(&window);
    ui::InventoryView *view = new ui::InventoryView(&window);
    ui::SessionProblems problems{inventory, {}, *view, *bar};

    Desk()
    {
        auto *const column = new QVBoxLayout(&window);
        column->addWidget(bar);
        column->addWidget(view);
        window.show();
    }

    void refresh()
    {
        const auto reading = inventory.refresh(client, {});
        QTRY_VERIFY(reading.isReady());
    }

    QPushButton *button(const QString &label) const
    {
        for (QPushButton *const each : bar->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == label)
                return each;
        }
        return nullptr;
    }
};

} // namespace

class TestSessionProblems final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void otherWordsTakeTheErrorsPlace();
    void aMessageThatStaysIsNotRebuilt();
    void whatCouldNotBeReadIsTold();
};

void TestSessionProblems::otherWordsTakeTheErrorsPlace()
{
    Desk desk;
    aws::ErrorKind asked = aws::ErrorKind::Cancelled;
    desk.problems.setOtherWords([&asked](const QString &id, const aws::Error &error) -> std::optional<ui::Message> {
        asked = error.kind;
        return ui::Message{id, ui::Severity::Attention, u"The keychain is locked."_s, {{u"Unlock"_s, {}}}};
    });
    desk.refresh();
    QCOMPARE(asked, aws::ErrorKind::NoCredentials);
    QVERIFY(desk.button(u"Unlock"_s));
    QCOMPARE(desk.bar->findChildren<QPushButton *>().size(), 1);

    desk.problems.setOtherWords([](const QString &, const aws::Error &) { return std::optional<ui::Message>(); });
    desk.refresh();
    QVERIFY(!desk.button(u"Unlock"_s));
    QTRY_VERIFY(desk.button(u"Details…"_s));
}

/// The list is read again every few seconds: a button under the mouse or the focus stays the same button.
void TestSessionProblems::aMessageThatStaysIsNotRebuilt()
{
    Desk desk;
    desk.problems.setOtherWords([](const QString &id, const aws::Error &) -> std::optional<ui::Message> {
        return ui::Message{id, ui::Severity::Attention, u"The keychain is locked."_s, {{u"Unlock"_s, {}}}};
    });
    desk.refresh();
    QPushButton *const unlock = desk.button(u"Unlock"_s);
    QVERIFY(unlock);
    unlock->setFocus();
    desk.refresh();
    QCOMPARE(desk.button(u"Unlock"_s), unlock);
    QCOMPARE(desk.window.focusWidget(), unlock);
}

/// With what was odd in it behind Details, for as long as it is so.
void TestSessionProblems::whatCouldNotBeReadIsTold()
{
    Desk desk;
    QByteArray stages = R"([{"name":"nameless"},{"arn":"x","name":7}])";
    support::RawServer server([&stages](QTcpSocket &socket, const support::RawRequest &) {
        socket.write(support::answer(200, R"({"ingestConfigurations":[],"stages":)" + stages + '}'));
    });
    const aws::Credentials credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}};
    ivs::Client client{aws::Client(desk.transport, std::make_shared<aws::FixedCredentials>(credentials),
                                   {server.url(), "eu-west-1"_ba, ivs::signingName}, aws::RateLimits::unlimited())};
    const auto refresh = [&] {
        const auto reading = desk.inventory.refresh(client, {});
        QTRY_VERIFY(reading.isReady());
    };
    refresh();
    QVERIFY(desk.button(u"Refresh"_s));
    QVERIFY(desk.button(u"Details…"_s));
    desk.button(u"Details…"_s)->click();
    const auto *const dialog = desk.window.findChild<ui::ErrorDialog *>();
    QVERIFY(dialog);
    QVERIFY2(dialog->text().details.contains(u"x: The answer's member “stages[1].name” is not a string"_s),
             qPrintable(dialog->text().details));
    stages = "[]";
    refresh();
    QVERIFY(!desk.button(u"Details…"_s));
}

QTEST_MAIN(TestSessionProblems)
#include "tst_sessionproblems.moc"
