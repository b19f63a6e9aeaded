// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preferences/ToneField.h"

#include "ui/widgets/ElidedField.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace ui {

ToneField::ToneField(const QString &file, std::function<void(const QString &file)> play, QWidget *parent)
    : QWidget(parent)
    , m_file(file)
    , m_play(std::move(play))
    , m_field(new ElidedField)
    , m_own(new QPushButton(tr("Usual &tone")))
{
    m_field->setAccessibleName(tr("Sound of alarms"));
    auto *const choose = new QPushButton(tr("Ch&oose a sound…"));
    choose->setToolTip(tr("A WAV or Ogg Vorbis file"));
    auto *const test = new QPushButton(tr("Tr&y"));
    test->setAccessibleName(tr("Try the sound"));
    test->setToolTip(tr("Plays it once, as loud as an alarm"));
    auto *const line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->addWidget(m_field, 1);
    for (QPushButton *const each : {choose, m_own, test}) {
        each->setAutoDefault(false);
        line->addWidget(each);
    }
    connect(choose, &QPushButton::clicked, this, &ToneField::choose);
    connect(m_own, &QPushButton::clicked, this, [this] { take({}); });
    connect(test, &QPushButton::clicked, this, [this] { m_play(m_file); });
    showFile();
}

void ToneField::choose()
{
    auto *const dialog = new QFileDialog(this, tr("Sound of alarms"), m_file, tr("Sounds (*.wav *.oga *.ogg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ToneField::take);
    dialog->open();
}

void ToneField::take(const QString &file)
{
    m_file = file;
    showFile();
    Q_EMIT chosen(file);
}

void ToneField::showFile()
{
    m_field->setValue(m_file.isEmpty() ? tr("the program’s own tone") : QDir::toNativeSeparators(m_file));
    m_own->setEnabled(!m_file.isEmpty());
}

} // namespace ui
