// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/PatchSheetRoom.h"

#include "patchbay/plant/Plant.h"
#include "ui/desk/PaperOut.h"
#include "ui/inventory/ShownSources.h"
#include "ui/patchsheet/PatchSheetDialog.h"
#include "ui/patchsheet/PatchSheetPage.h"
#include "ui/settings/FileQuestion.h"
#include "ui/widgets/PageText.h"

#include <QLocale>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

TellOfPaper teller(PatchSheetDialog &dialog)
{
    return [&dialog](const QString &sentence) { dialog.tell(sentence); };
}

bool paintSheet(const PatchSheetDialog &dialog, QPagedPaintDevice &paper)
{
    QTextDocument document;
    dialog.write(document);
    return paintOn(paper, document);
}

} // namespace

PatchSheetRoom::PatchSheetRoom(const Services &services, const ShownSources &shown, QWidget &window)
    : QObject(&window)
    , m_services(services)
    , m_shown(shown)
    , m_window(window)
{
}

void PatchSheetRoom::open()
{
    auto *const dialog = new PatchSheetDialog(
        m_services.plant, [this](int row) { return m_shown.hasRow(row); }, &m_window);
    connect(dialog, &PatchSheetDialog::printRequested, this, [this, dialog] { print(*dialog); });
    connect(dialog, &PatchSheetDialog::pdfRequested, this, [this, dialog] { savePdf(*dialog); });
    connect(dialog, &PatchSheetDialog::tableRequested, this, [this, dialog] { saveTable(*dialog); });
    dialog->open();
}

void PatchSheetRoom::print(PatchSheetDialog &dialog)
{
    printPages(
        dialog, patchSheetTitle(), [&dialog](QPagedPaintDevice &paper) { return paintSheet(dialog, paper); },
        teller(dialog));
}

void PatchSheetRoom::savePdf(PatchSheetDialog &dialog)
{
    const FileQuestion question{tr("Save as PDF"), tr("PDF (*.pdf)"), tr("patch-sheet.pdf", "a file’s name")};
    question.ask(m_services.settings, dialog, [this, &dialog](const QString &path) {
        writePrivately(
            m_services.disks, dialog, path,
            pdfOf(patchSheetTitle(), [&dialog](QPagedPaintDevice &paper) { return paintSheet(dialog, paper); }),
            teller(dialog));
    });
}

void PatchSheetRoom::saveTable(PatchSheetDialog &dialog)
{
    const FileQuestion question{tr("Save as CSV"), tr("Tables (*.csv);;All files (*)"),
                                tr("patch-sheet.csv", "a file’s name")};
    question.ask(m_services.settings, dialog, [this, &dialog](const QString &path) {
        // Spreadsheets want the semicolon where the comma is the decimal point.
        const QChar separator = QLocale::system().decimalPoint() == u","_s ? u';' : u',';
        writePrivately(m_services.disks, dialog, path,
                       patchbay::patchSheetCsv(dialog.rows(), dialog.order(), separator), teller(dialog));
    });
}

} // namespace ui
