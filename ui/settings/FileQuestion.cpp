// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/FileQuestion.h"

#include "files/Settings.h"
#include "ui/settings/SettingsKeys.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString folderOf(const files::Settings &settings)
{
    const QString kept = settings.value(filesFolderKey).toString();
    return !kept.isEmpty() && QFileInfo(kept).isDir()
        ? kept
        : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// "csv" of "Tables (*.csv)"; empty where any file is meant.
QString suffixOf(const QString &filter)
{
    static const QRegularExpression pattern(u"\\(\\*\\.([\\w.]+)"_s);
    return pattern.match(filter).captured(1);
}

/// What is written is of the kind that was chosen, and so is the name that is proposed for it.
void follow(QFileDialog &dialog, const QString &suffix)
{
    const QString before = dialog.defaultSuffix();
    const QString name = QFileInfo(dialog.selectedFiles().value(0)).fileName();
    if (suffix.isEmpty())
        return;
    dialog.setDefaultSuffix(suffix);
    if (name.endsWith(u'.' + before, Qt::CaseInsensitive))
        dialog.selectFile(name.chopped(before.size()) + suffix);
}

} // namespace

void FileQuestion::ask(files::Settings &settings, QWidget &window,
                       std::function<void(const QString &path)> chosen) const
{
    const bool isToRead = suggested.isEmpty();
    auto *const dialog = new QFileDialog(&window, title, folderOf(settings), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(isToRead ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    dialog->setFileMode(isToRead ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    if (!isToRead) {
        dialog->selectFile(suggested);
        dialog->setDefaultSuffix(suggested.section(u'.', 1));
        QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                         [dialog](const QString &chosenFilter) { follow(*dialog, suffixOf(chosenFilter)); });
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, &window,
                     [&settings, chosen = std::move(chosen)](const QString &path) {
                         settings.setValue(filesFolderKey, QFileInfo(path).absolutePath());
                         chosen(path);
                     });
    dialog->open();
}

} // namespace ui
