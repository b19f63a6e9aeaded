// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/model/Shapes.h"

using namespace Qt::StringLiterals;

namespace emulator::shapes {

Shape participantTokenConfigurations()
{
    const Shape configuration = Shape::structure({
        {u"duration"_s, tokenDurationMinutes()},
        {u"userId"_s, userId()},
        {u"attributes"_s, attributes()},
        {u"capabilities"_s, tokenCapabilities()},
    });
    return Shape::list(configuration, 12);
}

Shape autoParticipantRecordingConfiguration()
{
    const Shape storageArn =
        Shape::text(0, 128, "^$|^arn:aws:ivs:[a-z0-9-]+:[0-9]+:storage-configuration/[a-zA-Z0-9-]+$");
    const Shape thumbnails = Shape::structure({
        {u"targetIntervalSeconds"_s, Shape::integer(1, 86400)},
        {u"storage"_s, Shape::list(Shape::oneOf({u"SEQUENTIAL"_s, u"LATEST"_s}), 2)},
        {u"recordingMode"_s, Shape::oneOf({u"INTERVAL"_s, u"DISABLED"_s})},
    });
    return Shape::structure({
        {u"storageConfigurationArn"_s, storageArn, true},
        {u"mediaTypes"_s, Shape::list(Shape::oneOf({u"AUDIO_VIDEO"_s, u"AUDIO_ONLY"_s, u"NONE"_s}), 1)},
        {u"thumbnailConfiguration"_s, thumbnails},
        {u"recordingReconnectWindowSeconds"_s, Shape::integer(0, 300)},
        {u"hlsConfiguration"_s, Shape::structure({{u"targetSegmentDurationSeconds"_s, Shape::integer(2, 10)}})},
        {u"recordParticipantReplicas"_s, Shape::boolean()},
    });
}

} // namespace emulator::shapes
