// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/LineUpRoom.h"

#include "async/Clock.h"
#include "patchbay/plan/LineUp.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryView.h"
#include "ui/lineup/LineUpDialog.h"
#include "ui/lineup/LineUpPaper.h"
#include "ui/lineup/LineUpRow.h"
#include "ui/window/MainWindow.h"
#include "ui/words/TimeWords.h"

#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QTextDocument>

#include <memory>
#include <vector>

namespace ui {

LineUpRoom::LineUpRoom(const Services &services, PlantView &view, MainWindow &window)
    : QObject(&window)
    , m_services(services)
    , m_view(view)
    , m_window(window)
{
}

void LineUpRoom::show()
{
    if (!m_services.lineUp.hasBegun())
        begin();
    auto *dialog = m_window.findChild<LineUpDialog *>();
    if (!dialog) {
        const LineUpDialog::Acts acts{[this] { begin(); }, [this](LineUpDialog &shown) { print(shown); },
                                      [this](const std::vector<QStringList> &rows) {
                                          const QString file =
                                              tr("line-up", "a file’s name") + u' ' + m_services.lineUp.planName();
                                          m_view.changes().save(tr("line-up"), file, rows);
                                      }};
        dialog = new LineUpDialog(m_services.lineUp, m_services.plant, acts, &m_window);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

/// Of the plan as it is now.
void LineUpRoom::begin()
{
    if (m_services.plan.isChosen())
        return m_services.lineUp.begin(m_services.plan);
    const InventoryModel &model = m_view.inventoryView().model();
    std::vector<patchbay::EncoderId> encoders;
    for (int row = 0; row < model.rowCount(); ++row)
        encoders.push_back(model.encoderAt(row));
    m_services.lineUp.begin(encoders);
}

void LineUpRoom::print(LineUpDialog &dialog)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return dialog.tell(tr("No printer is set up here. Nothing was printed."));
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(tr("Line-up check"));
    printer->setPageOrientation(QPageLayout::Landscape);
    auto *const question = new QPrintDialog(printer.get(), &dialog);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, qOverload<QPrinter *>(&QPrintDialog::accepted), &dialog, [this, &dialog, printer] {
        QTextDocument document;
        const QString sentence = text::filled(tr("%1 As of %2.", "a sentence, and when it was printed"),
                                              lineUpSentence(m_services.lineUp), timeText(async::Clock::utc()));
        writeLineUp(document, lineUpCount(m_services.lineUp), sentence, dialog.rows());
        document.print(printer.get());
        dialog.tell(printer->printerState() == QPrinter::Error ? tr("The printer took nothing.")
                                                               : tr("It went to the printer."));
    });
    question->open();
}

} // namespace ui
