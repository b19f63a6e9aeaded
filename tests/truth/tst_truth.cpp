// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever goes wrong in a rebind, every sentence that stands in the window is true, at most one update takes effect,
// and nobody waits for long without a word. All troubles take some minutes, so that the suite has each tenth only;
// TROUBLES=all has all of them.

#include "Trial.h"
#include "Troubles.h"

#include <QLoggingCategory>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Trial;
using tests::Trouble;

namespace {

constexpr std::size_t atOnce = 24; ///< most of a trial is waiting
constexpr int patience = 120'000; ///< milliseconds

std::vector<Trouble> chosen()
{
    const std::vector<Trouble> all = tests::allTroubles();
    if (qEnvironmentVariable("TROUBLES") == u"all"_s)
        return all;
    std::vector<Trouble> some;
    for (std::size_t i = 3; i < all.size(); i += 10)
        some.push_back(all[i]);
    for (const Trouble &trouble : all) { // what is worst is always among them
        if (trouble.name == u"Update, lostAnswer, late effect"_s || trouble.name == u"Update, gateway 403, effect"_s
            || trouble.name == u"Update, lost, effect, list behind"_s)
            some.push_back(trouble);
    }
    return some;
}

/// "Nothing was changed", as something that is certain, when an update took effect.
bool hasDenied(const Trial &trial)
{
    return std::ranges::any_of(trial.told(), [](const QString &text) {
        return text.contains(u"Nothing was changed."_s) || text.contains(u"did not move"_s);
    });
}

} // namespace

class TestTruth final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"patchbay.*=false"_s); }
    void everySentenceIsTrue_data();
    void everySentenceIsTrue();

private:
    const std::vector<Trouble> m_troubles = chosen();
};

void TestTruth::everySentenceIsTrue_data()
{
    QTest::addColumn<std::size_t>("first");
    for (std::size_t first = 0; first < m_troubles.size(); first += atOnce)
        QTest::addRow("from %s", qPrintable(m_troubles[first].name)) << first;
}

void TestTruth::everySentenceIsTrue()
{
    QFETCH(const std::size_t, first);
    std::vector<std::unique_ptr<Trial>> trials;
    for (std::size_t i = first; i < std::min(first + atOnce, m_troubles.size()); ++i)
        trials.push_back(std::make_unique<Trial>(m_troubles[i]));
    for (const auto &trial : trials)
        trial->start();
    // In the end, when everything that was sent has arrived and was read, what stands there is true and leaves nothing
    // open. What a reading contradicts is corrected by that reading, so that it may be false for a round of the watch.
    std::vector<Trial *> open;
    for (const auto &trial : trials)
        open.push_back(trial.get());
    QElapsedTimer sinceAsked;
    const auto areAllSettled = [&open, &sinceAsked] {
        constexpr int pause = 250; // milliseconds: each asks a service
        if (sinceAsked.isValid() && !sinceAsked.hasExpired(pause))
            return false;
        std::erase_if(open, [](Trial *trial) { return trial->hasEnded() && trial->isSettled(); });
        sinceAsked.start();
        return open.empty();
    };
    if (!QTest::qWaitFor(areAllSettled, patience))
        qWarning("not all are settled");
    QStringList found;
    for (const auto &trial : trials) {
        if (!trial->isSettled())
            found += trial->name() + u": not settled: "_s + trial->standing().join(u' ');
        if (trial->updatesDone() > 1)
            found += u"%1: %2 updates took effect"_s.arg(trial->name()).arg(trial->updatesDone());
        if (trial->updatesDone() == 1 && hasDenied(*trial))
            found += trial->name() + u": was called unchanged: "_s + trial->told().join(u' ');
        if (trial->wasSilentForLong())
            found += trial->name() + u": nothing was told for long"_s;
    }
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

QTEST_MAIN(TestTruth)
#include "tst_truth.moc"
