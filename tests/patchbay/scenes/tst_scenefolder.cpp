// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/WholeFile.h"
#include "patchbay/scenes/SceneFolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>

using namespace Qt::StringLiterals;
using patchbay::Scene;
using patchbay::SceneFolder;
using IfThere = SceneFolder::IfThere;
using Kind = SceneFolder::Refusal::Kind;

namespace {

Scene scene(const QString &name, int bindings = 1)
{
    Scene scene{name, QDateTime(QDate(2026, 5, 1), QTime(19, 4, 10), Qt::UTC), {}};
    for (int i = 0; i < bindings; ++i)
        scene.bindings.push_back(
            {u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/c%1"_s.arg(i, 6, 10, QLatin1Char('0'))});
    return scene;
}

/// Who uses the folder at one computer, and has looked.
class Desk final {
public:
    explicit Desk(const QString &path)
        : m_folder(path)
    {
        m_folder.look();
    }

    const SceneFolder::Entries &all() const { return *m_folder.all(); }
    const Scene *find(const QString &name) const
    {
        const auto is = [&name](const SceneFolder::Entry &each) { return each.scene && each.scene->name == name; };
        const auto found = std::ranges::find_if(all(), is);
        return found == all().end() ? nullptr : &*found->scene;
    }
    SceneFolder::Done save(const Scene &scene, IfThere ifThere) { return m_folder.save(scene, ifThere, {}); }
    SceneFolder::Done rename(const QString &file, const QString &name) { return m_folder.rename(file, name, {}); }
    files::Result<void> remove(const QString &fileName) { return m_folder.remove(fileName); }

private:
    SceneFolder m_folder;
};

} // namespace

class TestSceneFolder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void areThereAfterAStart();
    void filesAreNamedForEveryDisk_data();
    void filesAreNamedForEveryDisk();
    void whatIsCalledAlikeHasItsOwnFile();
    void aNameIsTakenOver();
    void refusesWhatCannotBeReadAgain();
    void renamesAndRemoves();
    void aFileThatIsNotUnderstoodIsLeftAlone();
    void linksAreNotFollowed();
    void whatIsNoSceneIsNotListed();
    void whoIsFirstKeepsTheName();
    void onlyOneIsRenamedToAName();

private:
    static std::vector<int> atOnce(const std::function<int(int desk)> &work);
    QString folder() const { return m_dir->filePath(u"scenes"_s); }
    QString path(const QString &fileName) const { return folder() + u'/' + fileName; }
    QStringList fileNames() const { return QDir(folder()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    static QStringList namesIn(const Desk &store)
    {
        QStringList names;
        for (const SceneFolder::Entry &entry : store.all())
            names.append(entry.scene ? entry.scene->name : u"!"_s);
        return names;
    }

    std::optional<QTemporaryDir> m_dir;
};

void TestSceneFolder::areThereAfterAStart()
{
    {
        Desk store(folder());
        QVERIFY(!QDir(folder()).exists());
        QVERIFY(store.save(scene(u"Show 10"_s), IfThere::Refuse));
        QVERIFY(store.save(scene(u"Show 9"_s, 2), IfThere::Refuse));
    }
    Desk again(folder());
    QCOMPARE(namesIn(again), QStringList({u"Show 9"_s, u"Show 10"_s}));
    QVERIFY(*again.find(u"Show 9"_s) == scene(u"Show 9"_s, 2));
    QVERIFY(!again.find(u"show 9"_s));
    QCOMPARE(fileNames(), QStringList({u"show-10.scene.json"_s, u"show-9.scene.json"_s}));
}

void TestSceneFolder::filesAreNamedForEveryDisk_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fileName");
    QTest::newRow("plain") << u"Show open"_s << u"show-open"_s;
    QTest::newRow("a way out") << u"../../etc/passwd"_s << u"etc-passwd"_s;
    QTest::newRow("a way out of Windows") << u"C:\\x"_s << u"c-x"_s;
    QTest::newRow("accents") << u"Käthe’s Łódź"_s << u"kathe-s-lodz"_s;
    QTest::newRow("other letters") << u"東京"_s << u"scene"_s;
    QTest::newRow("a device") << u"CON"_s << u"scene-con"_s;
    QTest::newRow("hidden") << u".a."_s << u"a"_s;
    QTest::newRow("line end") << u"a\nb\u202e"_s << u"a-b"_s;
    QTest::newRow("long") << QString(100, u'a') << QString(60, u'a');
}

void TestSceneFolder::filesAreNamedForEveryDisk()
{
    QFETCH(const QString, name);
    QFETCH(const QString, fileName);
    Desk store(folder());
    QVERIFY(store.save(scene(name), IfThere::Refuse));
    QCOMPARE(fileNames(), QStringList(fileName + u".scene.json"_s));
    QVERIFY(Desk(folder()).find(name));
}

void TestSceneFolder::whatIsCalledAlikeHasItsOwnFile()
{
    Desk store(folder());
    for (const QString &name : {u"Show"_s, u"show"_s, u"SHOW!"_s})
        QVERIFY(store.save(scene(name), IfThere::Refuse));
    QCOMPARE(fileNames(), QStringList({u"show-2.scene.json"_s, u"show-3.scene.json"_s, u"show.scene.json"_s}));
    QCOMPARE(store.all().size(), std::size_t(3));
}

void TestSceneFolder::aNameIsTakenOver()
{
    Desk store(folder());
    QVERIFY(store.save(scene(u"Show"_s), IfThere::Refuse));
    const auto refused = store.save(scene(u"Show"_s, 2), IfThere::Refuse);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::NameTaken);
    QCOMPARE(store.find(u"Show"_s)->bindings.size(), std::size_t(1));
    QVERIFY(store.save(scene(u"Show"_s, 2), IfThere::Replace));
    QCOMPARE(store.find(u"Show"_s)->bindings.size(), std::size_t(2));
    QCOMPARE(fileNames().size(), 1);
}

void TestSceneFolder::refusesWhatCannotBeReadAgain()
{
    Desk store(folder());
    const auto kindOf = [&store](const Scene &each) {
        const auto saved = store.save(each, IfThere::Refuse);
        return saved ? Kind::NotWritten : saved.error().kind;
    };
    QCOMPARE(kindOf(scene(u" "_s)), Kind::NoName);
    QCOMPARE(kindOf(scene(QString(101, u'a'))), Kind::NameTooLong);
    QCOMPARE(kindOf(scene(u"a"_s, 50'001)), Kind::TooManyBindings);
    QVERIFY(fileNames().isEmpty());
    Scene timeless = scene(u"Show"_s);
    timeless.saved = {};
    QVERIFY(!store.save(timeless, IfThere::Refuse));
    QVERIFY(!QDir(folder()).exists() || fileNames().isEmpty());
}

void TestSceneFolder::renamesAndRemoves()
{
    Desk store(folder());
    QVERIFY(store.save(scene(u"a"_s), IfThere::Refuse));
    QVERIFY(store.save(scene(u"b"_s), IfThere::Refuse));
    QVERIFY(!store.rename(u"a.scene.json"_s, u"b"_s));
    QVERIFY(store.rename(u"a.scene.json"_s, u"a"_s));
    QVERIFY(store.rename(u"a.scene.json"_s, u"c"_s));
    QCOMPARE(namesIn(store), QStringList({u"b"_s, u"c"_s}));
    QVERIFY(store.remove(u"b.scene.json"_s));
    QCOMPARE(namesIn(store), QStringList(u"c"_s));
    QCOMPARE(fileNames(), QStringList(u"a.scene.json"_s));
    const QString outside = m_dir->filePath(u"x"_s);
    QVERIFY(files::replace(outside, "x"));
    QVERIFY(!store.remove(u"../x"_s));
    QVERIFY(QFile::exists(outside));
}

void TestSceneFolder::aFileThatIsNotUnderstoodIsLeftAlone()
{
    const QByteArray broken = "{\n\"version\": 1,\n<<<<<<< ours";
    QVERIFY(files::replace(path(u"show.scene.json"_s), broken));
    Desk store(folder());
    QCOMPARE(namesIn(store), QStringList(u"!"_s));
    const auto problem = store.all().front().scene.error();
    QVERIFY(problem == SceneFolder::Problem(files::ListFault{files::ListFault::Kind::NotJson, 3}));
    QVERIFY(store.save(scene(u"Show"_s), IfThere::Replace));
    QCOMPARE(namesIn(store), QStringList({u"Show"_s, u"!"_s}));
    QCOMPARE(files::read(path(u"show.scene.json"_s)).value_or(QByteArray()), broken);
    QVERIFY(!store.rename(u"show.scene.json"_s, u"other"_s));
}

void TestSceneFolder::linksAreNotFollowed()
{
    QVERIFY(QDir().mkpath(folder()));
    const QString outside = m_dir->filePath(u"outside"_s);
    QVERIFY(files::replace(outside, scene(u"Show"_s).json()));
    QVERIFY(QFile::link(outside, path(u"show.scene.json"_s)));
    QVERIFY(QFile::link(m_dir->filePath(u"nowhere"_s), path(u"open.scene.json"_s)));
    Desk store(folder());
    QVERIFY(store.all().empty());
    QVERIFY(store.save(scene(u"Show"_s, 2), IfThere::Replace));
    QVERIFY(store.save(scene(u"Open"_s), IfThere::Replace));
    QCOMPARE(files::read(outside).value_or(QByteArray()), scene(u"Show"_s).json());
    QVERIFY(!QFile::exists(m_dir->filePath(u"nowhere"_s)));
}

void TestSceneFolder::whatIsNoSceneIsNotListed()
{
    QVERIFY(files::replace(path(u"labels.json"_s), "{}"));
    QVERIFY(files::replace(path(u".hidden.scene.json"_s), "{}"));
    QVERIFY(QDir().mkpath(path(u"folder.scene.json"_s)));
    QVERIFY(Desk(folder()).all().empty());
}

/// What came of it at each of several desks, which are as computers of their own to each other.
std::vector<int> TestSceneFolder::atOnce(const std::function<int(int desk)> &work)
{
    constexpr int desks = 4;
    std::vector<int> results(desks);
    std::vector<std::unique_ptr<QThread>> threads;
    for (int desk = 0; desk < desks; ++desk) {
        threads.emplace_back(QThread::create([&work, &results, desk] { results[std::size_t(desk)] = work(desk); }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    return results;
}

void TestSceneFolder::whoIsFirstKeepsTheName()
{
    constexpr int rounds = 6;
    std::array<std::atomic<int>, rounds> winner = {};
    std::array<std::atomic<int>, rounds> saved = {};
    const auto errors = atOnce([&](int desk) {
        Desk store(folder());
        int failed = 0;
        for (std::size_t round = 0; round < rounds; ++round) {
            auto done = store.save(scene(u"Show %1"_s.arg(round), desk + 1), IfThere::Refuse);
            while (!done && done.error().kind == Kind::NotWritten) // the others have not let it have its turn
                done = store.save(scene(u"Show %1"_s.arg(round), desk + 1), IfThere::Refuse);
            if (done) {
                ++saved[round];
                winner[round] = desk + 1;
            } else if (done.error().kind != Kind::NameTaken) {
                ++failed;
            }
        }
        return failed;
    });
    QCOMPARE(errors, std::vector<int>(errors.size(), 0));
    const Desk store(folder());
    QCOMPARE(store.all().size(), std::size_t(rounds));
    for (std::size_t round = 0; round < rounds; ++round) {
        QCOMPARE(saved[round].load(), 1);
        const Scene *const kept = store.find(u"Show %1"_s.arg(round));
        QVERIFY(kept);
        QCOMPARE(int(kept->bindings.size()), winner[round].load());
    }
}

void TestSceneFolder::onlyOneIsRenamedToAName()
{
    for (int round = 0; round < 2; ++round) {
        const auto nameOf = [round](int desk) { return u"r%1 d%2"_s.arg(round).arg(desk); };
        for (int desk = 0; desk < 4; ++desk)
            QVERIFY(Desk(folder()).save(scene(nameOf(desk)), IfThere::Refuse));
        const QString wanted = u"Show %1"_s.arg(round);
        const auto renamed = atOnce([&](int desk) {
            Desk store(folder());
            const QString fileName = u"r%1-d%2.scene.json"_s.arg(round).arg(desk);
            auto done = store.rename(fileName, wanted);
            while (!done && done.error().kind == Kind::NotWritten)
                done = store.rename(fileName, wanted);
            return done ? 1 : done.error().kind == Kind::NameTaken ? 0 : -1;
        });
        QCOMPARE(std::ranges::count(renamed, 1), 1);
        QCOMPARE(std::ranges::count(renamed, 0), 3);
    }
}

QTEST_GUILESS_MAIN(TestSceneFolder)
#include "tst_scenefolder.moc"
