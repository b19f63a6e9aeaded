// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/CaBundle.h"
#include "support/TestCertificate.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using aws::CaBundleProblem;

class TestCaBundle final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reads_data();
    void reads();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void homeIsExpanded();
    void pipeHoldsNobodyUp();
    void unreadableIsTold();

private:
    QString written(const QByteArray &contents)
    {
        QFile file(m_folder.filePath(u"bundle"_s));
        return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size() ? file.fileName() : QString();
    }

    QTemporaryDir m_folder;
    support::TestCertificate m_one;
    support::TestCertificate m_two;
};

void TestCaBundle::initTestCase()
{
    m_one = support::makeCertificate(u"DNS:one.example"_s);
    m_two = support::makeCertificate(u"DNS:two.example"_s);
    QVERIFY2(!m_one.isNull() && !m_two.isNull(), "the command openssl makes no certificate");
}

void TestCaBundle::reads_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<int>("count");
    QTest::newRow("PEM") << m_one.pem << 1;
    QTest::newRow("two in PEM") << m_one.pem + m_two.pem << 2;
    QTest::newRow("with comments") << "# Our company\n" + m_one.pem + "\nAnd another:\n" + m_two.pem << 2;
    QTest::newRow("carriage returns") << QByteArray(m_one.pem).replace("\n", "\r\n") << 1;
    QTest::newRow("a mark in front") << "\xef\xbb\xbf" + m_one.pem << 1;
    QTest::newRow("DER") << m_one.certificate.toDer() << 1;
}

void TestCaBundle::reads()
{
    QFETCH(QByteArray, contents);
    QFETCH(int, count);
    const auto authorities = aws::readCaBundle(written(contents));
    QVERIFY(authorities);
    QCOMPARE(authorities->size(), count);
    QCOMPARE(authorities->first(), m_one.certificate);
}

void TestCaBundle::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<CaBundleProblem>("problem");
    QTest::newRow("empty") << ""_ba << CaBundleProblem::NoCertificate;
    QTest::newRow("a text") << "no certificate at all\n"_ba << CaBundleProblem::NoCertificate;
    QTest::newRow("a key") << m_one.key.toPem() << CaBundleProblem::NoCertificate;
    QTest::newRow("half of DER") << m_one.certificate.toDer().first(100) << CaBundleProblem::NoCertificate;
    QTest::newRow("half of PEM") << m_one.pem.first(200) << CaBundleProblem::Damaged;
    QTest::newRow("one of two damaged") << m_one.pem + QByteArray(m_two.pem).replace(60, 40, QByteArray(40, 'A'))
                                        << CaBundleProblem::Damaged;
}

void TestCaBundle::saysWhatIsWrong()
{
    QFETCH(QByteArray, contents);
    QFETCH(CaBundleProblem, problem);
    const auto authorities = aws::readCaBundle(written(contents));
    QVERIFY(!authorities);
    QCOMPARE(authorities.error(), problem);

    const auto missing = aws::readCaBundle(m_folder.filePath(u"not there"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error(), CaBundleProblem::Missing);
    const auto folder = aws::readCaBundle(m_folder.path());
    QVERIFY(!folder);
    QCOMPARE(folder.error(), CaBundleProblem::Folder);
}

void TestCaBundle::homeIsExpanded()
{
    QVERIFY(!written(m_one.pem).isEmpty());
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", QFile::encodeName(m_folder.path()));
    const auto authorities = aws::readCaBundle(u"~/bundle"_s);
    qputenv("HOME", home);
    QVERIFY(authorities);
    QCOMPARE(authorities->size(), 1);
}

/// Opening it for reading would wait for somebody who writes.
void TestCaBundle::pipeHoldsNobodyUp()
{
    const QString path = m_folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const auto authorities = aws::readCaBundle(path);
    QVERIFY(!authorities);
    QCOMPARE(authorities.error(), CaBundleProblem::NoFile);
}

void TestCaBundle::unreadableIsTold()
{
    if (::geteuid() == 0)
        QSKIP("root reads everything");
    const QString path = written(m_one.pem);
    QVERIFY(QFile::setPermissions(path, {}));
    const auto authorities = aws::readCaBundle(path);
    QVERIFY(!authorities);
    QCOMPARE(authorities.error(), CaBundleProblem::Unreadable);
}

QTEST_GUILESS_MAIN(TestCaBundle)
#include "tst_ca_bundle.moc"
