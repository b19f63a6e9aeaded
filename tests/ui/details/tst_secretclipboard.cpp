// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/SecretClipboard.h"

#include "support/OwnMemory.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString key = u"planted-key"_s;

const QString nothing = u" "_s; ///< what the clipboard is overwritten with
using Takes = ui::SecretClipboard::Takes;

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
        QCOMPARE(copied[0][0].toString(), u"Key copied. It can be pasted for 30 s."_s);
    }

    void isTakenBackAfterAWhile()
    {
        ui::SecretClipboard lender(20ms);
        QSignalSpy takenBack(&lender, &ui::SecretClipboard::takenBack);
        lender.copyStreamKey(aws::Secret(key));
        QVERIFY(takenBack.wait());
        QCOMPARE(clipboard()->text(), nothing);
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
        QCOMPARE(clipboard()->text(), nothing);
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
        QCOMPARE(clipboard()->text(), nothing);
    }

    void isTakenBackAtTheEnd()
    {
        auto lender = std::make_unique<ui::SecretClipboard>(1h);
        lender->copyStreamKey(aws::Secret(key));
        lender.reset();
        QCOMPARE(clipboard()->text(), nothing);
    }

    void isTakenBackWhenTheProgramQuits()
    {
        ui::SecretClipboard lender(1h);
        lender.copyStreamKey(aws::Secret(key));
        QSignalSpy takenBack(&lender, &ui::SecretClipboard::takenBack);
        QMetaObject::invokeMethod(qApp, "aboutToQuit", Qt::DirectConnection);
        QCOMPARE(takenBack.size(), 1);
        QCOMPARE(clipboard()->text(), nothing);
    }

    void nothingLentNothingTaken()
    {
        ui::SecretClipboard lender(1h);
        lender.takeBack();
        QCOMPARE(clipboard()->text(), u"before"_s);
    }

    // Wayland: what nobody asked for is refused, and then the compositor offers its own copy of what was taken back.
    void waitsForInputWhereAClipboardWantsIt()
    {
        QWidget window;
        window.show();
        ui::SecretClipboard lender(1h, Takes::AfterInput);
        QSignalSpy takenBack(&lender, &ui::SecretClipboard::takenBack);
        lender.copyStreamKey(aws::Secret(key));
        QPointer<const QMimeData> lent = clipboard()->mimeData();
        lender.takeBack();
        QVERIFY(lent); // nobody else has been made the owner
        for (const QString &format : lent->formats())
            QVERIFY2(!lent->data(format).contains(key.toUtf8()), qPrintable(format));
        QVERIFY(takenBack.isEmpty());

        QTest::keyClick(&window, Qt::Key_A);
        QTRY_COMPARE(takenBack.size(), 1);
        QCOMPARE(clipboard()->text(), nothing);
        clipboard()->setText(u"an operator's note"_s);
        QTest::keyClick(&window, Qt::Key_A);
        QCoreApplication::processEvents();
        QCOMPARE(clipboard()->text(), u"an operator's note"_s);
    }

    void anInputThatCopiesIsLeftToTheCopy()
    {
        QLineEdit window(u"an operator's note"_s);
        window.show();
        window.selectAll();
        ui::SecretClipboard lender(1h, Takes::AfterInput);
        lender.copyStreamKey(aws::Secret(key));
        lender.takeBack();
        QTest::keyClick(&window, Qt::Key_C, Qt::ControlModifier);
        QCoreApplication::processEvents();
        QCOMPARE(clipboard()->text(), u"an operator's note"_s);
    }

    void anotherKeyEndsTheWaiting()
    {
        QWidget window;
        window.show();
        ui::SecretClipboard lender(1h, Takes::AfterInput);
        lender.copyStreamKey(aws::Secret(u"first"_s));
        lender.takeBack();
        lender.copyStreamKey(aws::Secret(key));
        QTest::keyClick(&window, Qt::Key_A);
        QCoreApplication::processEvents();
        QCOMPARE(clipboard()->text(), key);
    }

    void theEndWaitsForNobody()
    {
        auto lender = std::make_unique<ui::SecretClipboard>(1h, Takes::AfterInput);
        lender->copyStreamKey(aws::Secret(key));
        lender->takeBack();
        lender.reset();
        QCOMPARE(clipboard()->text(), nothing);
    }

    void isInNoFormatThatQtCopies()
    {
        ui::SecretClipboard lender(1h);
        lender.copyStreamKey(aws::Secret(key));
        // Qt's Wayland plugin copies the text under this name, unless it is there.
        QVERIFY(clipboard()->mimeData()->hasFormat(u"text/plain;charset=utf-8"_s));
        QCOMPARE(clipboard()->mimeData()->data(u"text/plain;charset=utf-8"_s), key.toUtf8());
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
