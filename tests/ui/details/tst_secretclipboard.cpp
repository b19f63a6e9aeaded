// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/SecretClipboard.h"

#include "support/OwnMemory.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString key = u"planted-key"_s;

QClipboard *clipboard()
{
    return QGuiApplication::clipboard();
}

} // namespace

class TestSecretClipboard final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { clipboard()->setText(u"before"_s); }

    void isMarkedForClipboardHistories()
    {
        ui::SecretClipboard lender(1h);
        lender.copyStreamKey(aws::Secret(key));
        QCOMPARE(clipboard()->text(), key);
        const QMimeData *const data = clipboard()->mimeData();
        QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
        QVERIFY(data->hasFormat(u"ExcludeClipboardContentFromMonitorProcessing"_s));
        QVERIFY(data->hasFormat(u"org.nspasteboard.ConcealedType"_s));
    }

    void saysForHowLong()
    {
        ui::SecretClipboard lender;
        QSignalSpy copied(&lender, &ui::SecretClipboard::copied);
        lender.copyStreamKey(aws::Secret(key));
        QCOMPARE(copied.size(), 1);
        QCOMPARE(copied[0][0].toString(), u"Key copied. The clipboard is cleared in 30 s."_s);
    }

    void isTakenBackAfterAWhile()
    {
        ui::SecretClipboard lender(20ms);
        QSignalSpy takenBack(&lender, &ui::SecretClipboard::takenBack);
        lender.copyStreamKey(aws::Secret(key));
        QVERIFY(takenBack.wait());
        QCOMPARE(clipboard()->text(), QString());
    }

    void isNotLeftInMemory()
    {
        const tests::PlantedText planted;
        ui::SecretClipboard lender(1h);
        lender.copyStreamKey(aws::Secret(planted.text()));
        lender.takeBack();
        QCOMPARE(planted.copies(), 0);
    }

    void aSecondCopyGetsItsWholeTime()
    {
        ui::SecretClipboard lender(1h);
        QSignalSpy takenBack(&lender, &ui::SecretClipboard::takenBack);
        lender.copyStreamKey(aws::Secret(u"first"_s));
        lender.copyStreamKey(aws::Secret(key));
        lender.takeBack();
        QCOMPARE(takenBack.size(), 1);
        QCOMPARE(clipboard()->text(), QString());
        lender.takeBack();
        QCOMPARE(takenBack.size(), 1);
    }

    void whatSomeoneElseCopiedStays()
    {
        ui::SecretClipboard lender(20ms);
        QSignalSpy takenBack(&lender, &ui::SecretClipboard::takenBack);
        lender.copyStreamKey(aws::Secret(key));
        clipboard()->setText(u"an operator's note"_s);
        lender.takeBack();
        QCOMPARE(clipboard()->text(), u"an operator's note"_s);
        QVERIFY(takenBack.isEmpty());
    }

    // A clipboard service that keeps contents of ended programs offers the same text in its own name.
    void isTakenBackFromWhoTookItOver()
    {
        ui::SecretClipboard lender(1h);
        lender.copyStreamKey(aws::Secret(key));
        clipboard()->setText(key);
        lender.takeBack();
        QCOMPARE(clipboard()->text(), QString());
    }

    void isTakenBackAtTheEnd()
    {
        auto lender = std::make_unique<ui::SecretClipboard>(1h);
        lender->copyStreamKey(aws::Secret(key));
        lender.reset();
        QCOMPARE(clipboard()->text(), QString());
    }

    void isTakenBackWhenTheProgramQuits()
    {
        ui::SecretClipboard lender(1h);
        lender.copyStreamKey(aws::Secret(key));
        QSignalSpy takenBack(&lender, &ui::SecretClipboard::takenBack);
        QMetaObject::invokeMethod(qApp, "aboutToQuit", Qt::DirectConnection);
        QCOMPARE(takenBack.size(), 1);
        QCOMPARE(clipboard()->text(), QString());
    }

    void nothingLentNothingTaken()
    {
        ui::SecretClipboard lender(1h);
        lender.takeBack();
        QCOMPARE(clipboard()->text(), u"before"_s);
    }

    void theSelectionNeverGetsIt()
    {
        if (!clipboard()->supportsSelection())
            QSKIP("this platform has no selection");
        ui::SecretClipboard lender(1h);
        lender.copyStreamKey(aws::Secret(key));
        QVERIFY(!clipboard()->text(QClipboard::Selection).contains(key));
    }
};

QTEST_MAIN(TestSecretClipboard)
#include "tst_secretclipboard.moc"
