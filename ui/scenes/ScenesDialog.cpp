// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/ScenesDialog.h"

#include "async/SharedResult.h"
#include "files/DiskThreads.h"
#include "files/WholeFile.h"
#include "text/Isolate.h"
#include "ui/scenes/ComparisonMenu.h"
#include "ui/scenes/SceneList.h"
#include "ui/scenes/SceneNameDialog.h"
#include "ui/scenes/SlotMenu.h"
#include "ui/settings/FileQuestion.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/Moment.h"
#include "ui/widgets/Question.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/SceneWords.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using patchbay::Scene;
using patchbay::SceneStore;

namespace {

constexpr QSize sizeInCharacters(116, 30);

QString sceneFilter()
{
    return ScenesDialog::tr("Scenes (*.scene.json);;All files (*)");
}

Question::Text deletionOf(const QString &scene)
{
    return {.title = ScenesDialog::tr("Delete a scene"),
            .question = text::filled(ScenesDialog::tr("Delete “%1”?"), scene),
            .meaning = ScenesDialog::tr("Its file is deleted, for everybody who uses this folder. Nothing changes in "
                                        "AWS."),
            .act = ScenesDialog::tr("&Delete")};
}

} // namespace

ScenesDialog::ScenesDialog(Ground ground, QWidget *parent)
    : Dialog(parent)
    , m_ground(ground)
    , m_list(new SceneList(ground.store, ScenesModel::Uses{ground.inSlots, ground.plan}))
    , m_sentence(new SentenceLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Scenes"));
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *const middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addWidget(makeActs());
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("C&lose"))->setAccessibleName(tr("Close"));
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addLayout(middle, 1);
    column->addWidget(m_sentence);
    column->addWidget(footer);
    resize(QSize(fontMetrics().averageCharWidth() * sizeInCharacters.width(), line * sizeInCharacters.height())
               .boundedTo(screenRoom(*this)));
    connect(m_list, &SceneList::markChanged, this, &ScenesDialog::update);
    m_list->setAct([this] { recall(); });
    m_slow.setSingleShot(true);
    m_slow.setInterval(aMoment);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_sentence->setText(m_whenSlow); });
    update();
    if (m_ground.store.notLookedAt() > 0)
        m_sentence->setText(
            tr("%Ln more files are in the folder, and not looked at.", nullptr, int(m_ground.store.notLookedAt())));
    m_list->setFocus();
}

QPushButton *ScenesDialog::addAct(const QString &label, void (ScenesDialog::*act)())
{
    auto *const button = new QPushButton(label);
    button->setAutoDefault(false);
    if (act)
        connect(button, &QPushButton::clicked, this, act);
    return button;
}

QWidget *ScenesDialog::makeActs()
{
    auto *const acts = new QWidget;
    auto *const column = new QVBoxLayout(acts);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 3);
    auto *const compare = addAct(tr("Com&pare with"), nullptr);
    compare->setMenu(new ComparisonMenu(m_ground.store, m_ground.plant, m_ground.labels, *m_list, this));
    auto *const slot = addAct(tr("&Slot"), nullptr);
    slot->setToolTip(tr("A key that opens its preview at once, for an emergency"));
    slot->setMenu(new SlotMenu(m_ground.inSlots, m_ground.store, *m_list, this));
    m_ofAScene = {addAct(tr("&Recall…"), &ScenesDialog::recall),
                  addAct(tr("Use &as plan"), &ScenesDialog::useAsPlan),
                  addAct(tr("Re&name…"), &ScenesDialog::rename),
                  addAct(tr("D&uplicate…"), &ScenesDialog::duplicate),
                  compare,
                  slot,
                  addAct(tr("E&xport…"), &ScenesDialog::exportFile)};
    m_delete = addAct(tr("&Delete…"), &ScenesDialog::remove);
    QPushButton *const read = addAct(tr("&Import…"), &ScenesDialog::importFile);
    read->setToolTip(tr("Takes over a scene that somebody else has saved"));
    QPushButton *const folder = addAct(tr("Show in &folder"), &ScenesDialog::showFolder);
    folder->setToolTip(QDir::toNativeSeparators(m_ground.store.folder()));
    for (QPushButton *const each : m_ofAScene)
        column->addWidget(each);
    column->addWidget(m_delete);
    column->addSpacing(fontMetrics().height());
    column->addWidget(read);
    column->addWidget(folder);
    column->addStretch(1);
    return acts;
}

void ScenesDialog::update()
{
    const bool isUnderstood = m_list->scene();
    for (QPushButton *const each : m_ofAScene)
        each->setEnabled(isUnderstood);
    m_delete->setEnabled(!m_list->fileName().isEmpty());
    if (const SceneStore::Entry *const marked = m_ground.store.entry(m_list->fileName()); marked && !marked->scene)
        m_sentence->setText(
            text::filled(tr("%1 cannot be used: %2."), marked->fileName, sceneProblem(marked->scene.error())));
    else
        m_sentence->setText({});
}

void ScenesDialog::useAsPlan()
{
    if (!m_list->scene())
        return;
    const Scene scene = *m_list->scene();
    Q_EMIT planRequested(scene);
    say(text::filled(tr("%1 is the plan now. Nothing was moved."), scene.name));
}

void ScenesDialog::recall()
{
    if (!m_list->scene())
        return;
    const Scene scene = *m_list->scene();
    accept();
    Q_EMIT recallRequested(scene);
}

void ScenesDialog::say(const QString &sentence)
{
    m_slow.stop();
    m_sentence->setText(sentence);
}

void ScenesDialog::sayWhenSlow(const QString &sentence)
{
    m_whenSlow = sentence;
    m_slow.start();
}

void ScenesDialog::rename()
{
    const QString fileName = m_list->fileName();
    const QString name = m_list->scene()->name;
    const auto act = [&store = m_ground.store, fileName](const QString &other, const std::stop_token &stop) {
        return store.rename(fileName, other, stop);
    };
    auto *const dialog = new SceneNameDialog(
        {tr("Rename a scene"), text::filled(tr("It is called “%1” now."), name), tr("&Rename")}, name, act, this);
    connect(dialog, &SceneNameDialog::named, this, [this, fileName] { m_list->mark(fileName); });
    dialog->open();
}

void ScenesDialog::saveAs(const Scene &scene, const QString &title, const QString &sentence, const QString &act)
{
    const auto save = [&store = m_ground.store, scene](const QString &name, const std::stop_token &stop) {
        Scene other = scene;
        other.name = name;
        return store.save(other, SceneStore::IfThere::Refuse, stop);
    };
    auto *const dialog =
        new SceneNameDialog({title, sentence, act}, SceneNameDialog::freeName(m_ground.store, scene.name), save, this);
    connect(dialog, &SceneNameDialog::named, this, &ScenesDialog::tellSaved);
    dialog->open();
}

void ScenesDialog::tellSaved(const QString &name)
{
    const auto &all = m_ground.store.all();
    const auto isIt = [&name](const SceneStore::Entry &each) { return each.scene && each.scene->name == name; };
    const auto saved = std::ranges::find_if(all, isIt);
    if (saved == all.end())
        return;
    const QString sentence =
        text::filled(tr("“%1” is saved with %2."), name, encoderCount(qsizetype(saved->scene->bindings.size())));
    m_list->mark(saved->fileName);
    say(sentence);
}

void ScenesDialog::duplicate()
{
    saveAs(*m_list->scene(), tr("Duplicate a scene"),
           text::filled(tr("It has the same encoders and stages as “%1”."), m_list->scene()->name), tr("&Duplicate"));
}

void ScenesDialog::remove()
{
    const QString fileName = m_list->fileName();
    const QString name = m_list->scene() ? m_list->scene()->name : fileName;
    auto *const question = new Question(deletionOf(name), this);
    connect(question, &QDialog::accepted, this, [this, fileName, name] {
        sayWhenSlow(text::filled(tr("“%1” is being deleted. The folder has not answered yet."), name));
        QCoro::connect(m_ground.store.remove(fileName), this, [this, name](const files::Result<void> &done) {
            say(done ? text::filled(tr("“%1” is deleted."), name) : fileRefusal(done.error()));
        });
    });
    question->open();
}

void ScenesDialog::importFile()
{
    FileQuestion{tr("Import a scene"), sceneFilter()}.ask(m_ground.settings, *this,
                                                          [this](const QString &path) { read(path); });
}

void ScenesDialog::read(const QString &path)
{
    const QFileInfo file(path);
    const std::stop_token never;
    const auto reading = m_ground.disks.run(file.path(), [path] { return files::read(path); });
    sayWhenSlow(text::filled(tr("%1 is being read. Its disk has not answered yet."), file.fileName()));
    QCoro::connect(async::resultOf(reading, never), this,
                   [this, fileName = file.fileName()](const std::optional<files::Result<QByteArray>> &content) {
                       offer(fileName, *content);
                   });
}

/// Anybody may have made it: it is refused whole, or means all that stands in it.
void ScenesDialog::offer(const QString &fileName, const files::Result<QByteArray> &content)
{
    say({});
    const auto scene = content ? Scene::fromJson(*content) : tl::unexpected(files::ListFault());
    if (!content || !scene) {
        const SceneStore::Problem problem =
            content ? SceneStore::Problem(scene.error()) : SceneStore::Problem(content.error());
        say(text::filled(tr("%1 is not imported: %2."), fileName, sceneProblem(problem)));
        return;
    }
    saveAs(*scene, tr("Import a scene"),
           text::filled(tr("%1 has %2. It goes among your scenes; nothing changes in AWS."), fileName,
                        encoderCount(qsizetype(scene->bindings.size()))),
           tr("&Import"));
}

void ScenesDialog::exportFile()
{
    const Scene scene = *m_list->scene();
    FileQuestion{tr("Export a scene"), sceneFilter(), m_list->fileName()}.ask(
        m_ground.settings, *this, [this, scene](const QString &path) { write(scene, path); });
}

void ScenesDialog::write(const Scene &scene, const QString &path)
{
    const std::stop_token never;
    const auto writing = m_ground.disks.run(QFileInfo(path).path(), [scene, path] {
        return files::replace(path, scene.json(), files::Readers::OfTheFolder);
    });
    sayWhenSlow(text::filled(tr("“%1” is being written. The disk has not answered yet."), scene.name));
    QCoro::connect(async::resultOf(writing, never), this,
                   [this, name = scene.name, path](const std::optional<files::Result<void>> &done) {
                       say(*done ? text::filled(tr("“%1” is written to %2."), name, path) : fileRefusal(done->error()));
                   });
}

void ScenesDialog::showFolder()
{
    const QString folder = m_ground.store.folder();
    const std::stop_token never;
    const auto looking = m_ground.disks.run(folder, [folder] { return QFileInfo(folder).isDir(); });
    sayWhenSlow(tr("The folder has not answered yet."));
    QCoro::connect(async::resultOf(looking, never), this, [this, folder](const std::optional<bool> &isThere) {
        say({});
        if (!*isThere)
            say(tr("The folder is made with the first scene that is saved."));
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
            say(text::filled(tr("No program here shows folders. It is %1."), folder));
    });
}

} // namespace ui
