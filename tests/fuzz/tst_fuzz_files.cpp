// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Finding.h"
#include "patchbay/csv/BindingsCsv.h"
#include "patchbay/csv/CsvDesk.h"
#include "patchbay/csv/LabelsCsv.h"
#include "patchbay/scenes/Scene.h"
#include "text/Csv.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <set>

using namespace Qt::StringLiterals;
using fuzz::Target;

namespace {

bool isLineOf(int line, const QByteArray &input)
{
    const auto breaks = input.count('\n') + input.count('\r');
    return line >= 0 && line <= breaks + 1;
}

/// Rows that were read can be written and read again; what is refused says where.
bool tableIsReadOrRefused(const QByteArray &input)
{
    const auto rows = text::readCsv(input);
    const auto limited = text::readCsv(input, {4'000, 5, 3, 10});
    if (!limited && !isLineOf(limited.error().line, input))
        return false;
    if (!rows)
        return isLineOf(rows.error().line, input);
    std::vector<QStringList> cells;
    for (const text::CsvRow &row : *rows)
        cells.push_back(row.cells);
    for (const QChar separator : {u',', u';', u'\t'}) {
        const auto again = text::readCsv(text::csv(cells, separator));
        if (!again || !std::ranges::equal(*again, cells, {}, &text::CsvRow::cells))
            return false;
    }
    return std::ranges::is_sorted(*rows, {}, &text::CsvRow::line);
}

/// What was read is within its limits and can be written and read again; what is refused says where.
bool labelsAreReadOrRefused(const QByteArray &input)
{
    const auto set = patchbay::LabelSet::fromJson(input);
    if (!set)
        return set.error().line > 0 && isLineOf(set.error().line, input);
    const auto again = patchbay::LabelSet::fromJson(set->json());
    return again && *again == *set && std::ranges::all_of(set->encoders(), &patchbay::EncoderLabel::isKeepable)
        && patchbay::merged({}, *set, *set).labels == *set;
}

bool sceneIsReadOrRefused(const QByteArray &input)
{
    const auto scene = patchbay::Scene::fromJson(input);
    if (!scene)
        return scene.error().line > 0 && isLineOf(scene.error().line, input);
    const auto again = patchbay::Scene::fromJson(scene->json());
    const auto repeated =
        std::ranges::adjacent_find(scene->bindings, std::ranges::greater_equal(), &patchbay::SceneBinding::encoderArn);
    return again && *again == *scene && !scene->name.isEmpty() && repeated == scene->bindings.end();
}

/// Only what is there is moved, only to what is there, and nothing twice.
class Tables final {
public:
    Tables()
    {
        m_desk.putEncoder(u"Cam1"_s, u"cam-01"_s);
        m_desk.putEncoder(u"Cam2"_s, u"cam-02"_s);
        m_desk.putEncoder(u"Cam3"_s, u"cam-02"_s);
        m_desk.putStages({{u"Main"_s, u"main"_s}, {u"Kids"_s, u"kids"_s}});
        if (!m_desk.labels.set(tests::encoderArn(u"Cam1"_s), {u"Tor 1"_s, {}, {}}))
            qFatal("no label");
    }

    bool areReadOrRefused(const QByteArray &input) const
    {
        const auto bindings = patchbay::readBindings(input, m_desk.source, m_desk.labels);
        std::set<QString> encoders;
        for (const patchbay::Rebind &rebind : bindings.patch.items) {
            const auto &inventory = m_desk.source.inventory();
            if (!encoders.insert(rebind.encoder.arn).second || !inventory.find(rebind.encoder.arn)
                || !(rebind.to.isNone() || inventory.stages().find(rebind.to.arn)))
                return false;
        }
        const auto labels = patchbay::readLabels(input, m_desk.source, m_desk.labels);
        const auto isInFile = [&input](const patchbay::TableProblem &problem) { return isLineOf(problem.line, input); };
        return std::ranges::all_of(bindings.problems, isInFile) && std::ranges::all_of(labels.problems, isInFile)
            && std::ranges::all_of(labels.changes.encoders, [](const auto &each) { return each.second.isKeepable(); });
    }

private:
    tests::CsvDesk m_desk;
};

} // namespace

/// Files that somebody else has made.
class TestFuzzFiles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holds_data();
    void holds();
};

void TestFuzzFiles::holds_data()
{
    QTest::addColumn<Target>("target");
    QTest::addColumn<QByteArrayList>("corpus");
    const QByteArray encoder = tests::encoderArn(u"Cam1"_s).toUtf8();
    const QByteArray stage = tests::stageArn(u"Main"_s).toUtf8();

    QTest::newRow("tables") << Target(tableIsReadOrRefused)
                            << QByteArrayList{"a,b\r\n\"c\"\"d\",\"e\nf\"\r\n",
                                              "\xef\xbb\xbf"
                                              "a;b;c\n'=1+1;-2;\"\"\n",
                                              "K\xe4the\tB\xfchne\r\r",
                                              QByteArray("\xff\xfe"
                                                         "a\0\t\0b\0\n\0",
                                                         10),
                                              ""};
    QTest::newRow("labels") << Target(labelsAreReadOrRefused)
                            << QByteArrayList{
                                   "{\"version\":1,\n\"encoders\":[\n{\"arn\":\"" + encoder
                                       + "\",\"label\":\"Tor 1\",\"group\":\"Halle\",\"contact\":\"K\"},\n{\"arn\":\""
                                       + encoder + "2\",\"label\":\"b\"}],\n\"stages\":[\n{\"arn\":\"" + stage
                                       + "\",\"mark\":\"onAir\"}\n]\n}\n",
                                   "{\"version\":1,\"encoders\":[],\"stages\":[]}"};
    QTest::newRow("scenes")
        << Target(sceneIsReadOrRefused)
        << QByteArrayList{"{\"version\":1,\n\"name\":\"Show\",\"saved\":\"2026-05-01T19:04:10Z\",\n\"bindings\":[\n"
                          "{\"encoder\":\""
                              + encoder + "\",\"encoderName\":\"cam-01\",\"stage\":\"" + stage
                              + "\",\"stageName\":\"main\",\"mark\":\"backup\"},\n{\"encoder\":\"" + encoder
                              + "2\"}\n]}\n",
                          "{\"version\":1,\"name\":\"a\",\"saved\":\"2026-05-01T19:04:10Z\",\"bindings\":[]}"};
    const auto tables = std::make_shared<Tables>();
    QTest::newRow("bindings") << Target([tables](const QByteArray &input) { return tables->areReadOrRefused(input); })
                              << QByteArrayList{"encoder,stage\ncam-01,main\ncam-02,(no stage)\n" + encoder + ','
                                                    + stage,
                                                "Tor 1;kids\ncam-01;\n",
                                                "encoder,stage,label,group,contact,mark\ncam-01,main,a,b,c,On air\n"
                                                "cam-02,,(none),,,\n,kids,,,,(none)\n"};
}

void TestFuzzFiles::holds()
{
    QFETCH(Target, target);
    QFETCH(QByteArrayList, corpus);
    QCOMPARE(fuzz::firstFinding(target, corpus), QByteArray());
}

QTEST_GUILESS_MAIN(TestFuzzFiles)
#include "tst_fuzz_files.moc"
