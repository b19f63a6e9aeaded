// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/OpenSources.h"
#include "support/RawServer.h"
#include "ui/desk/LauncherProgress.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString arnOf(const QString &type, const QString &id)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:%1/%2"_s.arg(type, id);
}

} // namespace

/// What a task bar hears.
class TestLauncherProgress final : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void hear(const QDBusMessage &message) { m_heard += message; }

private Q_SLOTS:
    void initTestCase();
    void isShownWhileMoreThanOneIsUnderWay();
    void goesWithTheProgram();

private:
    bool isShown() const
    {
        return !m_heard.isEmpty()
            && qdbus_cast<QVariantMap>(m_heard.last().arguments().at(1))[u"progress-visible"_s].toBool();
    }

    QList<QDBusMessage> m_heard;
};

void TestLauncherProgress::initTestCase()
{
    QGuiApplication::setDesktopFileName(u"io.example.Desk"_s);
    QVERIFY(QDBusConnection::sessionBus().connect({}, {}, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, this,
                                                  SLOT(hear(QDBusMessage))));
}

void TestLauncherProgress::isShownWhileMoreThanOneIsUnderWay()
{
    support::RawServer mute([](QTcpSocket &, const support::RawRequest &) {});
    support::OneSource one(mute.url(), {u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}});
    patchbay::PatchRuns runs(one.sources);
    const ui::LauncherProgress progress(runs);
    const auto rebind = [&one](const QString &id) {
        return patchbay::Rebind::of(one.encoder(arnOf(u"ingest-configuration"_s, id)), arnOf(u"stage"_s, u"a"_s),
                                    arnOf(u"stage"_s, u"b"_s));
    };
    runs.take(rebind(u"alone"_s));
    patchbay::PatchRun &run = runs.take(patchbay::Patch{u"Show open"_s, {rebind(u"cam1"_s), rebind(u"cam2"_s)}});
    QTRY_VERIFY(isShown());
    QCOMPARE(m_heard.last().arguments().at(0).toString(), u"application://io.example.Desk.desktop"_s);
    run.stop();
    runs.stopWaitingForAll();
    QTRY_VERIFY(!isShown());
    one.end();
}

/// The task bar would show it for as long as it runs itself.
void TestLauncherProgress::goesWithTheProgram()
{
    support::RawServer mute([](QTcpSocket &, const support::RawRequest &) {});
    support::OneSource one(mute.url(), {u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}});
    patchbay::PatchRuns runs(one.sources);
    auto progress = std::make_unique<ui::LauncherProgress>(runs);
    patchbay::Patch patch{u"Show open"_s, {}};
    for (const QString &id : {u"cam1"_s, u"cam2"_s}) {
        patch.items.push_back(patchbay::Rebind::of(one.encoder(arnOf(u"ingest-configuration"_s, id)),
                                                   arnOf(u"stage"_s, u"a"_s), arnOf(u"stage"_s, u"b"_s)));
    }
    patchbay::PatchRun &run = runs.take(patch);
    QTRY_VERIFY(isShown());
    progress.reset();
    QTRY_VERIFY(!isShown());
    run.stop();
    runs.stopWaitingForAll();
    one.end();
}

QTEST_MAIN(TestLauncherProgress)
#include "tst_launcherprogress.moc"
