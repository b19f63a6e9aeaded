// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// URL and key by the menu of the list.

#include "Desk.h"

#include "ui/desk/EncoderCopies.h"
#include "ui/inventory/CopyActs.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::OneEncoder;

class TestEncoderCopies final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void copiesTheUrl();
    void copiesTheKeyAsASecret();
    void saysWhatWentWrongAndTriesAgain();
    void readsNoMoreOnceSomebodyHasMovedOn();

private:
    ui::InventoryTable &table() { return m_desk->desk.plantView().inventoryView().table(); }
    patchbay::EncoderId camera(int number = 1) { return {m_desk->source().id(), OneEncoder::camera(number)}; }
    QString copied() const { return QGuiApplication::clipboard()->text(); }

    std::optional<tests::Desk> m_desk;
};

void TestEncoderCopies::init()
{
    QGuiApplication::clipboard()->setText(u"before"_s);
    m_desk.emplace();
    m_desk->service.encoders = 2;
    m_desk->openAccount();
}

void TestEncoderCopies::copiesTheUrl()
{
    QSignalSpy status(m_desk->window.findChild<ui::EncoderCopies *>(), &ui::EncoderCopies::statusText);
    Q_EMIT table().copies().urlRequested(camera());
    QTRY_COMPARE(copied(), u"rtmps://a.example:443/app/"_s);
    QCOMPARE(status.size(), 1);
    QVERIFY(status.at(0).at(0).toString().contains(u"cam-01"_s)); // whose
}

void TestEncoderCopies::copiesTheKeyAsASecret()
{
    QSignalSpy said(&m_desk->clipboard, &ui::SecretClipboard::copied);
    Q_EMIT table().copies().keyRequested(camera());
    QTRY_COMPARE(copied(), u"sk_test"_s);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
    QCOMPARE(said.size(), 1);
    m_desk->clipboard.takeBack();
    QVERIFY(!copied().contains(u"sk_test"_s));
}

void TestEncoderCopies::saysWhatWentWrongAndTriesAgain()
{
    m_desk->service.failsAtKeys = true;
    Q_EMIT table().copies().keyRequested(camera());
    const auto retry = [this]() -> QPushButton * {
        for (QPushButton *const button : m_desk->window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"&Retry"_s)
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(retry(), 30'000);
    QCOMPARE(copied(), u"before"_s);
    m_desk->service.failsAtKeys = false;
    retry()->click();
    QTRY_COMPARE(copied(), u"sk_test"_s);
    QTRY_VERIFY(!retry());
}

void TestEncoderCopies::readsNoMoreOnceSomebodyHasMovedOn()
{
    Q_EMIT table().copies().keyRequested(camera());
    table().selectRow(1);
    Q_EMIT table().copies().urlRequested(camera(2));
    QTRY_COMPARE(copied(), u"rtmps://a.example:443/app/"_s);
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s), false);
}

QTEST_MAIN(TestEncoderCopies)
#include "tst_encodercopies.moc"
