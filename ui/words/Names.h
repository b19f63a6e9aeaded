// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ivs {
struct IngestConfigurationSummary;
}

namespace patchbay {
class Plant;
struct EncoderId;
struct StageId;
} // namespace patchbay

namespace ui {

// The names by which a person knows stages and encoders, the same wherever one is shown. A name that several have gets
// the last six characters of the ARN, "main-show (8faHz1)"; what has no name is "unnamed 8faHz1". What people have
// given a label is called by it first: "Tor 1 · cam-03". All are quick enough to be asked for each time a cell is
// painted.

/// One that is gone is called as it was. Of a stage that has not been read, which may well have a name, "stage 8faHz1";
/// empty for no stage.
QString stageName(const patchbay::Plant &plant, const patchbay::StageId &stage);

/// Empty when the plant doesn't know the encoder.
QString encoderName(const patchbay::Plant &plant, const patchbay::EncoderId &encoder);

/// The same with what is already at hand.
QString encoderName(const patchbay::Plant &plant, const ivs::IngestConfigurationSummary &configuration);

/// Without the label.
QString serviceName(const patchbay::Plant &plant, const ivs::IngestConfigurationSummary &configuration);
/// Of one that is not listed, and whose name was not read: by its label, or "encoder 8faHz1".
QString unreadEncoderName(const patchbay::Plant &plant, const QString &arn);
/// Of what nobody reads any more, as it was called then.
QString pastEncoderName(const QString &name, const QString &arn);
/// Empty for no stage.
QString pastStageName(const QString &name, const QString &arn);

} // namespace ui
