// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/SaveSceneDialog.h"

#include "text/Isolate.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/SceneWords.h"
#include "ui/words/TimeWords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using patchbay::Scene;
using patchbay::SceneStore;

SaveSceneDialog::SaveSceneDialog(Ground ground, std::vector<Choice> choices, QWidget *parent)
    : WritingDialog(parent)
    , m_ground(ground)
    , m_choices(std::move(choices))
    , m_name(new QLineEdit)
    , m_what(new QComboBox)
    , m_sentence(new SentenceLabel)
    , m_footer(new DialogFooter(*this))
{
    setWindowTitle(tr("Save scene"));
    m_name->setMaxLength(int(Scene::longestName));
    m_name->setAccessibleName(tr("Name"));
    for (const Choice &each : m_choices)
        m_what->addItem(text::isolated(each.text));
    m_what->setAccessibleName(tr("Encoders"));
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without saving"));
    m_save = m_footer->addAct({});

    auto *const form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Encoders"), m_what);
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addLayout(form);
    column->addWidget(m_sentence);
    column->addStretch(1);
    column->addWidget(m_footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);

    connect(m_name, &QLineEdit::textChanged, this, &SaveSceneDialog::update);
    connect(m_what, &QComboBox::currentIndexChanged, this, &SaveSceneDialog::update);
    connect(&m_ground.store, &SceneStore::changed, this, &SaveSceneDialog::update);
    connect(m_save, &QPushButton::clicked, this, &SaveSceneDialog::save);
    update();
    m_name->setFocus();
}

const SaveSceneDialog::Choice &SaveSceneDialog::choice() const
{
    return m_choices[std::size_t(m_what->currentIndex())];
}

void SaveSceneDialog::setAfter(const patchbay::Patch &patch)
{
    m_after = patch;
    setWindowTitle(tr("Save as scene"));
    update();
}

/// What is saved, where no scene is in its way.
QString SaveSceneDialog::promise() const
{
    const QString of = m_after.items.empty()
        ? tr("A scene keeps which encoder is on which stage. Nothing changes in AWS.")
        : tr(
            "Keeps on which stage each encoder will be once these changes are taken. They are not taken by it: nothing "
            "changes in AWS.");
    return choice().note.isEmpty() ? of : choice().note + u' ' + of;
}

void SaveSceneDialog::update()
{
    if (isWriting())
        return;
    const QString name = m_name->text().trimmed();
    const Scene *const there = m_ground.store.find(name);
    const int count = int(choice().encoders.size());
    m_isReplacing = there;
    m_save->setText(there ? tr("&Replace with %Ln", "encoders", count) : tr("&Save %Ln", "encoders", count));
    m_save->setEnabled(!name.isEmpty());
    m_footer->setDefault(there || name.isEmpty() ? nullptr : m_save);
    if (there)
        m_sentence->setText(text::filled(tr("“%1” is there already, saved %2 with %3. Replacing it cannot be undone."),
                                         name, timeText(there->saved.toLocalTime()),
                                         encoderCount(qsizetype(there->bindings.size()))));
    else
        m_sentence->setText(promise());
}

void SaveSceneDialog::save()
{
    const QString name = m_name->text().trimmed();
    Scene scene = Scene::after(m_after, m_ground.plant, choice().encoders, m_ground.labels);
    scene.name = name;
    // What the button said, also when somebody else has saved one of that name since.
    const auto ifThere = m_isReplacing ? SceneStore::IfThere::Replace : SceneStore::IfThere::Refuse;
    QCoro::connect(m_ground.store.save(scene, ifThere, beginWriting(*m_save, *m_sentence)), this,
                   [this, scene](const SceneStore::Done &done) { tell(done, scene); });
}

void SaveSceneDialog::tell(const SceneStore::Done &done, const Scene &scene)
{
    const bool isOpen = endWriting();
    if (isOpen && !done) {
        update();
        return m_sentence->setText(sceneRefusal(done.error(), scene.name));
    }
    if (isOpen)
        accept();
    if (done)
        Q_EMIT saved(
            text::filled(tr("“%1” is saved with %2."), scene.name, encoderCount(qsizetype(scene.bindings.size()))));
}

} // namespace ui
