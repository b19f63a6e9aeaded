// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace patchbay {
class Plant;
}

namespace ui {

class DetailsSheet;
class EncoderHead;
class ProblemStrip;

/// What is shown of one encoder: which it is, what is the matter with reading it, and its values, which scroll.
class EncoderPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EncoderPage)

public:
    /// The plant outlives it.
    explicit EncoderPage(const patchbay::Plant &plant, QWidget *parent = nullptr);

    EncoderHead &head() const { return *m_head; }
    ProblemStrip &problem() const { return *m_problem; }
    /// What is the matter with the encoder itself: it publishes on another stage; one leg of its pair is missing; it
    /// was refused.
    ProblemStrip &elsewhereNotice() const { return *m_elsewhereNotice; }
    ProblemStrip &legNotice() const { return *m_legNotice; }
    ProblemStrip &errorNotice() const { return *m_errorNotice; }
    DetailsSheet &sheet() const { return *m_sheet; }

    /// Wide enough, in pixels, for whatever an encoder may have.
    int safeWidth() const { return m_safeWidth; }

private:
    EncoderHead *m_head;
    ProblemStrip *m_problem;
    ProblemStrip *m_elsewhereNotice;
    ProblemStrip *m_legNotice;
    ProblemStrip *m_errorNotice;
    DetailsSheet *m_sheet;
    int m_safeWidth = 0;
};

} // namespace ui
