// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/FolderClaim.h"
#include "ui/program/LockedFolder.h"

#include <QFile>
#include <QSignalSpy>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using ui::FolderClaim;
using ui::SingleInstance;

class TestFolderClaim final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWakesGetsTheRequest();
    void whatWakesAfterTheChoiceGetsItToo();
    void aPersonCanSayThatNobodyIsThere();
    void nobodyWaitsForAnotherComputer();
    void whatEndsLeavesTheFolder();
    void whatIsEndingIsSaid();
    void nothingIsTakenFromWhomNobodyOverrules();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SingleInstance> m_first; ///< it answers nobody
    std::unique_ptr<SingleInstance> m_second;
};

void TestFolderClaim::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_first = std::make_unique<SingleInstance>(m_folder->path());
    m_second = std::make_unique<SingleInstance>(m_folder->path());
    QVERIFY(!m_second->isFirst());
}

void TestFolderClaim::whatWakesGetsTheRequest()
{
    const QSignalSpy requested(m_first.get(), &SingleInstance::startRequested);
    const ui::StartRequest request{u"Tor"_s, {}};
    FolderClaim claim(*m_second, request, m_folder->path());
    QVERIFY(claim.question().isVisible());
    const QSignalSpy decided(&claim, &FolderClaim::decided);
    m_first->listen();
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(decided[0][0].value<FolderClaim::Result>(), FolderClaim::Result::HandedOver);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<ui::StartRequest>(), request);
}

void TestFolderClaim::whatWakesAfterTheChoiceGetsItToo()
{
    FolderClaim claim(*m_second, {}, m_folder->path(), 1h);
    const QSignalSpy decided(&claim, &FolderClaim::decided);
    Q_EMIT claim.question().startHereChosen();
    m_first->listen();
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(decided[0][0].value<FolderClaim::Result>(), FolderClaim::Result::HandedOver);
    QVERIFY(!m_second->isFirst());
}

void TestFolderClaim::aPersonCanSayThatNobodyIsThere()
{
    FolderClaim claim(*m_second, {}, m_folder->path(), 0ms);
    const QSignalSpy decided(&claim, &FolderClaim::decided);
    Q_EMIT claim.question().startHereChosen();
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(decided[0][0].value<FolderClaim::Result>(), FolderClaim::Result::Ours);
    QVERIFY(m_second->isFirst());
}

void TestFolderClaim::nobodyWaitsForAnotherComputer()
{
    const QTemporaryDir folder;
    QFile lock(folder.filePath(u"lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("4711\nivs-patchbay\nanother-" + QSysInfo::machineHostName().toUtf8() + '\n');
    lock.close();
    SingleInstance second(folder.path());
    QVERIFY(!second.isFirst());
    QVERIFY(!second.holder().canAnswer()); // so the start shows the question at once
    QVERIFY(m_second->holder().canAnswer());
    FolderClaim claim(second, {}, folder.path(), 1h);
    const QSignalSpy decided(&claim, &FolderClaim::decided);
    Q_EMIT claim.question().startHereChosen();
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(decided[0][0].value<FolderClaim::Result>(), FolderClaim::Result::Ours);
    QVERIFY(second.isFirst());
}

void TestFolderClaim::whatEndsLeavesTheFolder()
{
    FolderClaim claim(*m_second, {}, m_folder->path());
    const QSignalSpy decided(&claim, &FolderClaim::decided);
    m_first.reset();
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(decided[0][0].value<FolderClaim::Result>(), FolderClaim::Result::Ours);
    QVERIFY(m_second->isFirst());
}

void TestFolderClaim::whatIsEndingIsSaid()
{
    FolderClaim claim(*m_second, {}, m_folder->path());
    const QSignalSpy decided(&claim, &FolderClaim::decided);
    m_first->listen();
    m_first->refuseStarts();
    QTRY_COMPARE(claim.question().windowTitle(), u"IVS Patchbay is still ending"_s);
    QCOMPARE(decided.size(), 0);
    m_first.reset();
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(decided[0][0].value<FolderClaim::Result>(), FolderClaim::Result::Ours);
}

void TestFolderClaim::nothingIsTakenFromWhomNobodyOverrules()
{
    FolderClaim claim(*m_second, {}, m_folder->path());
    const QSignalSpy decided(&claim, &FolderClaim::decided);
    QTest::keyClick(&claim.question(), Qt::Key_Escape);
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(decided[0][0].value<FolderClaim::Result>(), FolderClaim::Result::NotOurs);
    QVERIFY(!m_second->isFirst());
}

QTEST_MAIN(TestFolderClaim)
#include "tst_folderclaim.moc"
