// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A decoder that is not ours reads what is shown, and only while it is.

#include "ui/handover/QrView.h"

#include <QAccessible>
#include <QPixmap>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString publishUrl = u"rtmps://abcdef0123456789.global-contribute.live-video.net:443/app/"
                           "rt_123456789012_eu-west-1_abcdefghijklmnopqrstuvwxyz012345"_s;

/// What zbarimg of ZBar reads; empty: no code.
QString read(QWidget &view)
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"code.png"_s);
    view.grab().save(file);
    QProcess reader;
    reader.start(u"zbarimg"_s, {u"--raw"_s, u"--quiet"_s, file});
    if (!reader.waitForFinished())
        return u"zbarimg (zbar-tools) is missing"_s;
    return QString::fromUtf8(reader.readAllStandardOutput()).chopped(reader.exitCode() == 0 ? 1 : 0);
}

} // namespace

class TestQrCode final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadBack_data();
    void isReadBack();
    void isGoneAfterAWhile();
    void isGoneWhenConcealed();
    void whatIsTooLongIsNotShown();
    void nobodyIsToldWhatItSays();
};

void TestQrCode::isReadBack_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QColor>("ground");
    QTest::newRow("light") << QSize(320, 320) << QColor(Qt::white);
    QTest::newRow("dark") << QSize(480, 300) << QColor(Qt::black);
}

void TestQrCode::isReadBack()
{
    QFETCH(const QSize, size);
    QFETCH(const QColor, ground);
    ui::QrView view;
    QPalette palette;
    palette.setColor(QPalette::Window, ground);
    view.setPalette(palette);
    view.resize(size);
    QVERIFY(view.reveal(aws::Secret(QString(publishUrl.constData(), publishUrl.size()))));
    QCOMPARE(read(view), publishUrl);
}

void TestQrCode::isGoneAfterAWhile()
{
    ui::QrView view(50ms);
    view.resize(view.sizeHint());
    QSignalSpy gone(&view, &ui::QrView::concealed);
    QVERIFY(view.reveal(aws::Secret(u"rtmp://a.example/app/sk"_s)));
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(!view.isRevealed());
    QCOMPARE(read(view), QString());
    QCOMPARE(ui::QrView().lifetime(), std::chrono::milliseconds(30s));
}

void TestQrCode::isGoneWhenConcealed()
{
    ui::QrView view;
    view.resize(view.sizeHint());
    QVERIFY(view.reveal(aws::Secret(u"rtmp://a.example/app/sk"_s)));
    view.conceal();
    QCOMPARE(read(view), QString());
}

void TestQrCode::whatIsTooLongIsNotShown()
{
    ui::QrView view;
    QVERIFY(!view.reveal(aws::Secret(u"x"_s.repeated(5000)))); // version 40 takes 2331 bytes at level M
    QVERIFY(!view.reveal({}));
    QVERIFY(!view.isRevealed());
}

void TestQrCode::nobodyIsToldWhatItSays()
{
    ui::QrView view;
    QVERIFY(view.reveal(aws::Secret(u"rtmp://a.example/app/sk"_s)));
    const QAccessibleInterface *const seen = QAccessible::queryAccessibleInterface(&view);
    QCOMPARE(seen->text(QAccessible::Name), u"QR code"_s);
    for (const auto part : {QAccessible::Value, QAccessible::Description, QAccessible::Help})
        QVERIFY(!seen->text(part).contains(u"sk"_s));
}

QTEST_MAIN(TestQrCode)
#include "tst_qrcode.moc"
