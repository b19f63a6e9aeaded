// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/DiskThreads.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/scenes/SceneStore.h"
#include "support/Ended.h"
#include "support/OpenSources.h"
#include "ui/widgets/SentenceLabel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

namespace tests {

inline QString arn(const QString &what, const QString &id)
{
    return QStringLiteral("arn:aws:ivs:eu-west-1:123456789012:%1/%2").arg(what, id);
}
inline QString encoderArn(int number)
{
    return arn(QStringLiteral("ingest-configuration"), QStringLiteral("cam%1").arg(number));
}
inline QString stageArn(const QString &id)
{
    return arn(QStringLiteral("stage"), id);
}

/// One source with the stages "main" and "rehearsal", cam-1 and so on in the second, and a folder of scenes.
struct ScenesDesk {
    explicit ScenesDesk(int encoders = 3)
    {
        putStages({QStringLiteral("main"), QStringLiteral("rehearsal")});
        for (int number = 1; number <= encoders; ++number)
            put(number, stageArn(QStringLiteral("rehearsal")));
    }
    ~ScenesDesk() { one.end(); }

    void putStages(const QStringList &names)
    {
        std::vector<ivs::StageSummary> stages;
        for (const QString &name : names)
            stages.push_back({stageArn(name), name, {}, {}});
        one.inventory().stages().set(std::move(stages));
    }
    void put(int number, const QString &stage)
    {
        ivs::IngestConfigurationSummary summary;
        summary.arn = encoderArn(number);
        summary.name = QStringLiteral("cam-%1").arg(number);
        summary.stageArn = stage;
        summary.state = ivs::IngestState::Inactive;
        one.inventory().apply(summary, patchbay::Inventory::clock());
    }
    std::vector<patchbay::EncoderId> all() const
    {
        std::vector<patchbay::EncoderId> ids;
        for (int row = 0; row < one.plant.rowCount(); ++row)
            ids.push_back(one.plant.idAt(row));
        return ids;
    }
    patchbay::Scene scene(const QString &name, const QString &saved = QStringLiteral("2026-11-21T19:04:10Z")) const
    {
        patchbay::Scene scene = patchbay::Scene::ofNow(one.plant, all(), labels);
        scene.name = name;
        scene.saved = QDateTime::fromString(saved, Qt::ISODate);
        return scene;
    }
    bool save(const patchbay::Scene &scene)
    {
        const std::stop_token never;
        const auto saved = support::ended(store.save(scene, patchbay::SceneStore::IfThere::Refuse, never));
        return saved && *saved;
    }
    /// A file beside the scenes.
    void write(const QString &fileName, const QByteArray &content) const
    {
        QFile file(dir.filePath(fileName));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    QTemporaryDir dir;
    support::OneSource one;
    files::DiskThreads disks;
    patchbay::Labels labels{disks, dir.path()};
    patchbay::SceneStore store{disks, dir.path()};
    patchbay::Plan plan{one.plant};
};

/// In a dialog, by what a person reads on it.
inline QPushButton *button(const QWidget &dialog, const QString &text)
{
    const auto all = dialog.findChildren<QPushButton *>();
    for (QPushButton *const each : all) {
        if (each->text().remove(u'&') == text && !each->isHidden())
            return each;
    }
    return nullptr;
}

inline bool says(const QWidget &dialog, const QString &part)
{
    const auto all = dialog.findChildren<ui::SentenceLabel *>();
    return std::ranges::any_of(all, [&part](const QLabel *label) { return label->text().contains(part); });
}

inline QLineEdit *field(const QWidget &dialog, const QString &name)
{
    const auto all = dialog.findChildren<QLineEdit *>();
    const auto found = std::ranges::find(all, name, &QWidget::accessibleName);
    return found == all.end() ? nullptr : *found;
}

} // namespace tests
